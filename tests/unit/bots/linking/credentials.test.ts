import { describe, expect, it } from 'vitest'
import { readCode, toInternational } from '../../../../src/bots/linking/credentials.ts'

describe('a one-time code', () => {
  it.each([
    ['ABCD2345', 'ABCD2345', true],
    [' abcd-2345 ', 'ABCD2345', true],
    ['ZYXW 9876', 'ZYXW9876', true],
    // O, I and L are typed for 0 and 1
    ['abod 2el5', 'ABOD2EL5', true],
    ['bureau 12', 'BUREAU12', false],
    ['PC salle 5', 'PCSALLE5', false],
    ['/start ABCD2345', 'ABCD2345', true],
    ['/start@SanadBot abcd2345', 'abcd2345', true],
    ['internet', 'INTERNET', false],
  ])('%s is read as %s', (typed, code, surely) => expect(readCode(typed)).toEqual({ code, surely }))

  it.each(['', '/start', 'bonjour', 'imprimante', 'ABCD23456', '/aide ABCD2345', 'الطابعة'])(
    '%s is none',
    (typed) => {
      expect(readCode(typed)).toBeUndefined()
    },
  )
})

it.each([
  ['212600000101', '+212600000101'],
  ['+212 600-000101', '+212600000101'],
  ['00212600000101', '+212600000101'],
])('the number %s of a contact is %s', (given, international) => {
  expect(toInternational(given)).toBe(international)
})

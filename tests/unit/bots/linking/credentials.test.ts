import { describe, expect, it } from 'vitest'
import { readCode, toInternational } from '../../../../src/bots/linking/credentials.ts'

describe('a one-time code', () => {
  it.each([
    ['ABCD2345', 'ABCD2345', true],
    [' abcd-2345 ', 'ABCD2345', true],
    ['ZZZZ 9999', 'ZZZZ9999', true],
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

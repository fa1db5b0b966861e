import { describe, expect, it } from 'vitest'
import { kindsOf, procliticOf } from '../../../../src/nlu/entities/lexicon/classes.ts'
import { numberEnd, numberIn, numberOf } from '../../../../src/nlu/entities/lexicon/numbers.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import { fold, wordsOf } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const said = (text: string): number | undefined => numberIn(wordsOf(fold(text)))

describe('a number in words', () => {
  it.each([
    ['أربع وعشرين', 24],
    ['quatre-vingt', 80],
    ['quatre vingts', 80],
    ['vingt et un', 21],
    ['واحد وثلاثون', 31],
    ['wahed 3achra', 10],
    ['واحد العشرة', 10],
    ['une vingtaine', 20],
    ['أحد عشر', 11],
    ['hdax', 11],
    ['khemstach', 15],
    ['ochrin', 20],
    ['tess3oud', 9],
  ])('%s', (text, number) => {
    expect(said(text)).toBe(number)
  })

  it('ends before what an Arabic ten counts', () => {
    expect(numberEnd(['عشرين', 'وحده'], 0)).toBe(1)
    expect(numberEnd(['vingt', 'deux'], 0)).toBe(2)
    expect(numberEnd(['ثلاثه', 'و', 'عشرين'], 0)).toBe(3)
  })

  it('is how many times a thing is there, and no kind of program', () => {
    expect(numberOf('x4')).toBe(4)
    expect(numberOf('x64')).toBeUndefined()
    expect(numberOf('x')).toBeUndefined()
  })

  it('does not hide in "and I am not"', () => {
    expect(procliticOf('ولست')).toBe(0)
    expect(procliticOf('وسته')).toBe(1)
  })
})

describe('a pair', () => {
  it.each(['فارتان', 'شاحنين', 'شاشتين', 'بالطابعتين'])('of devices: %s', (word) => {
    expect(kindsOf(word, gazetteer)).toEqual(expect.arrayContaining(['dual', 'device']))
  })

  it('of pupils is no device', () => {
    expect(kindsOf('تلميذين', gazetteer)).toContain('dual')
    expect(kindsOf('تلميذين', gazetteer)).not.toContain('device')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  learnPlausibility,
  likelihoodOf,
  plausibilityOf,
} from '../../../../src/nlu/text/typing/plausibility.ts'
import { Shelf } from '../../../../src/nlu/text/words/shelf.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { WordLists } from '../../../../src/nlu/text/words/word-lists.ts'
import { wordsIn } from '../../../../src/nlu/text/words/words.ts'
import { wordsOf } from '../../../../src/shared/text/index.ts'

describe('words', () => {
  it('are found as the pattern of letters and digits finds them', () => {
    const letters = fc.constantFrom(..."aé١3 '-،ـّ\u0301😀𝔸\ud835😶\n漢")
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }))
    const isFoundOtherwise = (text: string) =>
      wordsIn(text)
        .map((word) => word.text)
        .join('|') !== wordsOf(text).join('|')
    expect(fc.sample(texts, { numRuns: 100, seed: 7 }).filter(isFoundOtherwise)).toEqual([])
  })

  it('look like writing as much together as letter after letter', () => {
    const plausibility = learnPlausibility(['bonjour', 'salam', 'طابعه', 'imprimante'])
    const words = ['imprimante', 'xqz', 'طابعه', 'bonjour']
    const letters = words.join('').length + words.length
    expect(plausibilityOf(plausibility, words.map(wordOf))).toBeCloseTo(
      likelihoodOf(plausibility, words.join(' ')) / letters,
      12,
    )
  })

  it('stand on several lists', () => {
    const lists = new WordLists()
    const [fruit, round] = [lists.listed('apple fig'), lists.where((word) => /^(?:apple|ball)$/.test(word))]
    const on = (text: string) => [fruit, round].map((list) => list.has(wordOf(text)))
    expect(['apple', 'fig', 'ball', 'stick'].map(on)).toEqual([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  it('stand on thirty-one lists at most', () => {
    const lists = new WordLists()
    const all = Array.from({ length: 31 }, (_, nth) => lists.listed(`word${nth}`))
    expect(all.map((list) => list.has(wordOf('word30')))).toEqual(all.map((_, nth) => nth === 30))
    expect(() => lists.listed('one more')).toThrow(RangeError)
  })
})

describe('a shelf', () => {
  it('keeps what is put there for an era, however much it is', () => {
    const shelf = new Shelf('words', Int32Array, 10_000)
    const era = shelf.currentEra()
    const places = Array.from({ length: 2000 }, (_, nth) => shelf.keep([nth, nth + 1, nth + 2]))
    expect(places.map((place) => shelf.numbers[place])).toEqual(places.map((_, nth) => nth))
    expect(shelf.currentEra()).toBe(era)
  })

  it('keeps what was there when one message brings more than there is room for', () => {
    const shelf = new Shelf('words', Int32Array, 10)
    shelf.keep([1, 2])
    const last = shelf.keep(new Int32Array(100_000).fill(3))
    expect([...shelf.numbers.subarray(0, 3)]).toEqual([1, 2, 3])
    expect(shelf.numbers[last + 99_999]).toBe(3)
  })

  it('never has more room than for its most and one message', () => {
    const shelf = new Shelf('words', Int32Array, 10)
    const { byteLength } = shelf.numbers
    for (let message = 0; message < 200; message++) {
      shelf.currentEra()
      shelf.keep(new Int32Array(1000))
    }
    expect(shelf.numbers.byteLength).toBe(byteLength)
  })

  it('begins another when it is too full', () => {
    const shelf = new Shelf('words', Int32Array, 10)
    const era = shelf.currentEra()
    shelf.keep(new Int32Array(11))
    expect(shelf.currentEra()).not.toBe(era)
    expect(shelf.keep([7])).toBe(0)
  })
})

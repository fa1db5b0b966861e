import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesIn } from '../../../../src/nlu/text/clauses.ts'
import { type Line, lineOf, stretchOf } from '../../../../src/nlu/text/line.ts'
import { normalOf, readClause } from '../../../../src/nlu/text/message.ts'
import { wordsOf } from '../../../../src/shared/text/index.ts'

const NUMBER = /^\d+$/
const folded = (text: string): string[] =>
  wordsOf(normalOf(text)).map((word) => (NUMBER.test(word) ? (word.length > 2 ? '000' : '0') : word))
const wordsIn = (line: Line): string[] => readClause(line).words.map(({ text }) => text)

const letters = fc.constantFrom(
  ...'aaéÉœΣªس‌ءـّ\u0301\u200f\ufeff ´ 12½™ﻻ\'".,،!?\n—😀️𝔸\ud835',
  'sn-7f3k2',
  'SN 12345',
  'ﷺ',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(letters).map((units) => units.join('')),
)

describe('a text in pieces', () => {
  it('has the words of the folded text, and so has every stretch of it', () => {
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (text, from, length) => {
        const line = lineOf(text)
        expect(wordsIn(line)).toEqual(folded(text))
        const stretch = stretchOf(
          line,
          Math.min(from, line.pieces.length),
          Math.min(from + length, line.pieces.length),
        )
        expect(wordsIn(stretch)).toEqual(folded(stretch.text))
      }),
      { numRuns: 500, seed: 7 },
    )
  })

  it('is folded as a whole where its pieces do not tell its words', () => {
    const plain = ["l'imprimante, hadi 2 iyam 😀", 'الطّابعة ما خداماش'].map((text) => lineOf(text).isPlain)
    const unclear = ['PC™', 'me\u200clet', 'SN-7F3K2Q', 'ﷺ', 'x\ufeffy', 'a '.repeat(1000)].map(
      (text) => lineOf(text).isPlain,
    )
    expect([...plain, ...unclear]).toEqual([true, true, false, false, false, false, false, false])
  })

  it('falls into the same clauses, cut at its pieces or as a text', () => {
    const clauses = fc.array(
      fc.constantFrom('le wifi', ' ', ',', '.', '\n', 'راه طاح', '؟', '3,5', '…', "l'", 'ok'),
    )
    const textsOf = (line: Line) =>
      clausesIn({ ...readClause(line), line: () => line }).map(({ text }) => text)
    fc.assert(
      fc.property(clauses, (parts) => {
        const line = lineOf(parts.join(''))
        expect(textsOf(line)).toEqual(textsOf({ ...line, isPlain: false }))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

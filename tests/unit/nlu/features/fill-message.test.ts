import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, keptFeatures } from '../../../../src/nlu/features/blocks.ts'
import { buildDictionary } from '../../../../src/nlu/features/dictionary.ts'
import { fillMessage } from '../../../../src/nlu/features/vector/fill-message.ts'
import type { Filled } from '../../../../src/nlu/features/vector/filler.ts'
import { fillVector } from '../../../../src/nlu/features/vector/vectorize.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import { lineOf } from '../../../../src/nlu/text/line.ts'
import type { Message } from '../../../../src/nlu/text/message.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { wordsIn } from '../../../../src/nlu/text/words/words.ts'
import { fold } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const LEARNT = [
  "l'imprimante de la salle 12 ne marche plus depuis hier, elle clignote",
  'الطابعة ما خداماش هادي يومين والويفي طايح فالقاعة 3',
  'limprimante mabghatch tkhdem hadi 2 iyam, chouf SN-7F3K2',
]
const read = (text: string): Message => ({
  ...{ meant: text, words: wordsIn(fold(text)), hasReference: false },
  line: () => lineOf(text),
})
const dictionary = buildDictionary(
  LEARNT.map((text) => keptFeatures(featuresOf(read(text), gazetteer))),
  1,
)
const kept = ({ rows, values, length }: Filled) => ({
  rows: rows.slice(0, length),
  values: values.slice(0, length),
})

const sameBothWays = (text: string) => {
  const message = read(text)
  const whole = kept(fillVector(featuresOf(message, gazetteer), dictionary))
  expect(kept(fillMessage(message, gazetteer, dictionary))).toEqual(whole)
  return whole
}

describe('the vector of a message', () => {
  it.each(LEARNT)('is the one its features make: %s', (text) => {
    expect(sameBothWays(text).rows.length).toBeGreaterThan(100)
  })

  it('is so for any words, met before or not, short or long', () => {
    const words = fc.constantFrom(...LEARNT.flatMap((text) => text.split(' ')), '3', 'x'.repeat(60))
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        sameBothWays(parts.join(' '))
      }),
      { numRuns: 200 },
    )
  })

  it('stays so when more words were met than are kept', () => {
    for (let at = 0; at < 21; at++) {
      const words = Array.from({ length: 1000 }, (_, nth) => wordOf(`s${at}x${nth}`))
      fillMessage({ ...read(''), words }, gazetteer, dictionary)
    }
    sameBothWays(LEARNT.join(' '))
  })
})

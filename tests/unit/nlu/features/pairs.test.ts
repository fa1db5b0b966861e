import { describe, expect, it } from 'vitest'
import { addPairs } from '../../../../src/nlu/features/grams.ts'
import { hashStart, hashText } from '../../../../src/nlu/features/hash.ts'
import { HashBuffer } from '../../../../src/nlu/features/hash-buffer.ts'
import { senseOf } from '../../../../src/nlu/features/sense.ts'
import { stemOf } from '../../../../src/nlu/features/stem.ts'
import { loadGazetteer, meaningsOf } from '../../../../src/nlu/gazetteer/concepts.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { fold } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const pairsOf = (text: string): number[] => {
  const buffer = new HashBuffer()
  addPairs(
    buffer,
    text.split(' ').map((word) => hashText(hashStart(0), word)),
    1,
  )
  return [...buffer.values.subarray(0, buffer.length)].sort()
}
const sense = (word: string) => senseOf(meaningsOf(wordOf(fold(word)), gazetteer))

describe('words two by two', () => {
  it('are the same in whatever order they come', () => {
    expect(pairsOf('card lost my')).toEqual(pairsOf('my lost card'))
    expect(new Set(pairsOf('card lost my')).size).toBe(3)
  })

  it('are no pair with themselves', () => {
    expect(pairsOf('no no')).toEqual([])
  })

  it('grow with the length of a text, not with its square', () => {
    const long = (words: number) => Array.from({ length: words }, (_, at) => `w${at}`).join(' ')
    expect(pairsOf(long(1000)).length / pairsOf(long(100)).length).toBeLessThan(11)
  })

  it('know a word by what it means, in each variety', () => {
    expect(sense('لماذا')).toBe(sense('علاش'))
    expect(sense('لماذا')).not.toBe(sense('متى'))
  })

  it('know an unknown word by its stem', () => {
    expect(sense('والمزهريات')).toBe(sense('مزهريها'))
  })
})

describe('the stem of a word', () => {
  it.each([
    ['بطاقتي', 'طاقت'],
    ['والبطاقات', 'بطاق'],
    ['سيحول', 'حول'],
    ['بيت', 'بيت'],
    ['carte', 'carte'],
    ['', ''],
  ])('of %j is %j', (word, stem) => {
    expect(stemOf(word)).toBe(stem)
  })
})

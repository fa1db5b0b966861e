import { describe, expect, it } from 'vitest'
import { HashBuffer } from '../../../../src/nlu/features/hash-buffer.ts'
import { addCourse } from '../../../../src/nlu/features/stance/course.ts'
import { loadGazetteer, meaningsOf } from '../../../../src/nlu/gazetteer/concepts.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { fold, wordsOf } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const course = (text: string, seed = 1): number[] => {
  const buffer = new HashBuffer()
  const words = wordsOf(fold(text)).map((word) => meaningsOf(wordOf(word), gazetteer))
  addCourse(buffer, words, seed)
  return [...buffer.values.slice(0, buffer.length)]
}

describe('how a message runs', () => {
  it.each(['imprimante dyal zwaj', 'الطابعة ديال زواج', 'clavier du mariage'])(
    'is the same whatever thing is named, in every language: %s',
    (text) => {
      expect(course(text)).toEqual(course('toner de coeur'))
    },
  )

  it('has one feature for each word, with those beside it', () => {
    expect(course('toner de coeur')).toHaveLength(3)
    expect(new Set(course('toner de coeur')).size).toBe(3)
    expect(course('')).toEqual([])
  })

  it.each([
    ['massar', 'bhal massar'],
    ['toner de coeur', 'coeur de toner'],
    ['الطابعة معطلة منذ يوم', 'الطابعة معطلة مع يوم'],
  ])('is another in another order, or with another word that builds: %s, %s', (one, other) => {
    expect(course(one)).not.toEqual(course(other))
  })

  it('is found under the seed of its block only', () => {
    expect(course('massar', 1)).not.toEqual(course('massar', 2))
  })
})

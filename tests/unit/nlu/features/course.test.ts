import { describe, expect, it } from 'vitest'
import { courseOf } from '../../../../src/nlu/features/stance/course.ts'
import { loadGazetteer, meaningsOf } from '../../../../src/nlu/gazetteer/concepts.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { fold, wordsOf } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const course = (text: string): string[] =>
  courseOf(wordsOf(fold(text)).map((word) => meaningsOf(wordOf(word), gazetteer)))

describe('how a message runs', () => {
  it.each(['toner de coeur', 'imprimante dyal zwaj', 'الطابعة ديال زواج'])(
    'is the same whatever thing is named, in every language: %s',
    (text) => {
      expect(course(text)).toContain('course thing of foreign')
    },
  )

  it('keeps what is likened to a thing apart from a thing', () => {
    expect(course('bhal massar')).toContain('course like thing $')
    expect(course('massar')).toEqual(['course ^ thing', 'course ^ thing $'])
  })

  it('knows since when a thing fails', () => {
    expect(course('الطابعة معطلة منذ يوم')).toEqual(
      expect.arrayContaining(['course thing act since', 'course since time $']),
    )
  })

  it('says nothing of a message without words', () => {
    expect(course('')).toEqual([])
  })
})

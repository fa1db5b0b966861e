import { describe, expect, it } from 'vitest'
import { stanceOf } from '../../../../src/nlu/features/stance/stance.ts'
import {
  conceptsIn,
  everydayIn,
  loadGazetteer,
  meaningsOf,
  speechIn,
} from '../../../../src/nlu/gazetteer/concepts.ts'
import { wordOf } from '../../../../src/nlu/text/words/vocabulary.ts'
import { fold, wordsOf } from '../../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const stance = (text: string): string[] => {
  const words = wordsOf(fold(text)).map((word) => meaningsOf(wordOf(word), gazetteer))
  const [concepts, everyday, speech] = [conceptsIn(words), everydayIn(words), speechIn(words)]
  return stanceOf({ concepts, everyday, speech, words: words.length })
}

describe('what is done with what a message names', () => {
  it.each([
    ['l’imprimante est en panne', 'any 1 1 0 false'],
    ['الطابعة معطلة', 'any 1 1 0 false'],
    ['Massar n’est pas en panne', 'any 1 1 0 true'],
    ['بغيت نعرف النتيجة ديال الماتش', 'any 0 1 1 false'],
  ])('counts the sorts of its words: %s', (text, told) => {
    expect(stance(text)).toContain(told)
  })

  it.each([
    ['mdr le directeur a dit que Massar est sa muse', ['laughter', 'official', 'hearsay']],
    ['ههه المدير قال ليا مسار هو الحياة', ['laughter', 'official', 'hearsay', 'life']],
    ['hhh lmodir gal liya massar howa l7ayat', ['laughter', 'official', 'hearsay', 'life']],
  ])('knows a laugh, hearsay and people: %s', (text, kinds) => {
    expect(stance(text)).toEqual(expect.arrayContaining(kinds))
  })

  it('keeps the talk about a thing apart from talk about none', () => {
    expect(stance('j’ai rêvé de Massar')).toContain('dream 1 0')
    expect(stance('j’ai rêvé de toi')).toContain('dream 0 0')
  })

  it('tells nothing of a message without words but that there are none', () => {
    expect(stance('')).toEqual([
      'sum 0 0 0',
      'any 0 0 0 false',
      'acts 0 0',
      'share 0 false',
      'talk 0 0',
      'idle 0 0 0',
    ])
  })
})

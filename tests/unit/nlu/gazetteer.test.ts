import { describe, expect, it } from 'vitest'
import { isAct, isTalk } from '../../../src/nlu/features/stance/sorts.ts'
import { conceptsOf, everydayIn, loadGazetteer, meaningsOf } from '../../../src/nlu/gazetteer/concepts.ts'
import { wordOf } from '../../../src/nlu/text/words/vocabulary.ts'
import { fold, wordsOf } from '../../../src/shared/text/index.ts'

const gazetteer = loadGazetteer()
const everyday = (text: string) =>
  everydayIn(wordsOf(fold(text)).map((word) => meaningsOf(wordOf(word), gazetteer)))

describe('the everyday lexicon', () => {
  it.each([
    ['لماذا', 'علاش', '3lach'],
    ['أين', 'فين', 'fin'],
    ['أنتظر', 'كنتسنى', 'kantsna'],
    ['أريد', 'بغيت', 'bghit'],
    ['ما زال', 'مازال', 'mazal'],
    ['أرسلت', 'صيفطت', 'sifet'],
  ])('has one meaning for %s, %s and %s', (standard, darija, latin) => {
    expect(everyday(standard)).toHaveLength(1)
    expect(everyday(darija)).toEqual(everyday(standard))
    expect(everyday(latin)).toEqual(everyday(standard))
  })

  it('reads through articles and through the prefixes of verbs', () => {
    expect(everyday('والمشكل')).toEqual(everyday('مشكل'))
    expect(everyday('غيوصل')).toEqual(everyday('وصل'))
  })

  it('has no form twice under one meaning, and none that folds away', () => {
    for (const [form, meanings] of [...gazetteer.everyday.words, ...gazetteer.everyday.stems]) {
      expect(new Set(meanings).size, form).toBe(meanings.length)
      expect(form).not.toBe('')
    }
  })
})

describe('the lexicon of speech', () => {
  const { words, stems } = gazetteer.speech

  it('has no form twice under one kind, and none that folds away', () => {
    for (const [form, kinds] of [...words, ...stems]) {
      expect(new Set(kinds).size, form).toBe(kinds.length)
      expect(form).not.toBe('')
    }
  })

  it('has kinds that the stance of a message counts, and no other', () => {
    const kinds = new Set([...words.values(), ...stems.values()].flat())
    expect([...kinds].filter((kind) => !isTalk(kind) && !isAct(kind))).toEqual([])
  })
})

describe('concepts', () => {
  it('are the same however often a word was asked for', () => {
    const words = wordsOf(fold('الطابعة ما خداماش والطابعة طافية'))
    expect(conceptsOf(gazetteer, words)).toEqual(conceptsOf(gazetteer, words))
    expect(conceptsOf(gazetteer, words).filter((concept) => concept === 'printer')).toHaveLength(2)
  })

  it('take no word that denies for water', () => {
    expect(conceptsOf(gazetteer, ['ما', 'خدامش'])).not.toContain('building')
    expect(conceptsOf(gazetteer, ['الما'])).toContain('building')
  })

  it('hold no form twice', () => {
    for (const [form, meanings] of [...gazetteer.words, ...gazetteer.stems])
      expect(new Set(meanings).size, form).toBe(meanings.length)
  })

  it('know what is denied', () => {
    expect(conceptsOf(gazetteer, ['ماشي', 'طابعه'])).toContain('no printer')
  })
})

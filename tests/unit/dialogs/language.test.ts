import { describe, expect, it } from 'vitest'
import { languageOf, replyLanguage, type Spoken } from '../../../src/bots/dialogs/language.ts'
import type { Entities, Intent, Variety } from '../../../src/nlu/index.ts'
import { means, openDesk } from './fakes/conversation.ts'

const spoken = (
  text: string,
  variety: Variety | undefined,
  more: Partial<Spoken> & { intent?: Intent; entities?: Entities } = {},
): Spoken => {
  const { intent = 'report_fault', entities = {}, ...rest } = more
  const understanding = variety && {
    variety,
    intent,
    category: null,
    confidence: 1,
    categoryConfidence: 1,
    entities,
    alternatives: [],
  }
  return { text, understanding, chose: false, asked: false, spoken: undefined, chosen: undefined, ...rest }
}

describe('the language of a reply', () => {
  it.each([
    ['الطابعة معطلة منذ يومين', 'msa', undefined, 'ar'],
    ['الطابعة ما خداماش', 'darija', 'fr', 'ar'],
    ["l'imprimante ne marche plus", 'fr', 'ar', 'fr'],
    ['limprimante mabghatch tkhdem', 'arabizi', 'fr', 'fr'],
    ['limprimante mabghatch tkhdem', 'arabizi', undefined, 'ar'],
    ['bonjour, الويفي ما خدامش f salle 4', 'mixed', 'fr', 'fr'],
    ['الويفي ما خدامش bonjour', 'mixed', undefined, 'ar'],
    ["bonjour, l'imprimante ne marche plus شكرا", 'mixed', undefined, 'fr'],
  ] as const)('to "%s" (%s, chosen: %s) is %s', (text, variety, chosen, expected) => {
    expect(replyLanguage(spoken(text, variety, { chosen }))).toBe(expected)
  })

  it.each([
    ['oui', 'fr', {}],
    ['ok merci', 'fr', {}],
    ['merci', 'fr', { intent: 'thank' }],
    ['salle', 'fr', { asked: true }],
    ['👍', 'mixed', {}],
    ['12', 'mixed', {}],
    ['SN-7F3K2Q ?', 'fr', { entities: { ticket: 'SN-7F3K2Q' } }],
    ['Oui', 'fr', { chose: true }],
    ['', undefined, {}],
  ] as const)('is not switched by "%s"', (text, variety, more) => {
    expect(languageOf(spoken(text, variety, more))).toBeUndefined()
    expect(replyLanguage(spoken(text, variety, { ...more, spoken: 'ar', chosen: 'fr' }))).toBe('ar')
    expect(replyLanguage(spoken(text, variety, { ...more, chosen: 'ar' }))).toBe('ar')
  })

  it('follows a one-word greeting', () => {
    expect(replyLanguage(spoken('Bonjour', 'fr', { intent: 'greet', chosen: 'ar' }))).toBe('fr')
  })
})

describe('asking for another language', () => {
  it.each([
    ['تكلم معي بالفرنسية', 'msa', 'fr', 'fr'],
    ['parle-moi en arabe', 'fr', 'ar', 'ar'],
    ['hder m3aya b l3arbiya', 'arabizi', 'ar', 'ar'],
  ] as const)('"%s" is answered in it, and kept for arabizi', async (text, variety, language, kept) => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const reply = await teacher.says(text, means('change_language', { variety }))
    expect(reply.text).toMatch(language === 'fr' ? /français/ : /بالعربية/)
    await teacher.says('wach kayn chi jdid', means('help', { variety: 'arabizi' }))
    expect(teacher.state).toMatchObject({ language: kept, chosenLanguage: kept })
  })

  it('says that notifications follow the stored language when it is the other one', async () => {
    const { conversation } = openDesk()
    const reply = await conversation('teacher-ar').says('en français svp', means('change_language'))
    expect(reply.text).toContain('Les notifications restent en arabe')
  })
})

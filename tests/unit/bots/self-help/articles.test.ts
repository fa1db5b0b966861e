import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ARTICLES, offerOf } from '../../../../src/bots/self-help/index.ts'
import { loadTexts } from '../../../../src/shared/i18n/index.ts'
import { LANGUAGES } from '../../../../src/shared/index.ts'
import { CATEGORIES } from '../../../../src/tickets/index.ts'

const LOCALES = path.resolve('locales')
const texts = loadTexts(LOCALES)

type Written = { readonly title: string; readonly steps: readonly string[] }
const written = (language: string): Record<string, Written> =>
  JSON.parse(readFileSync(path.join(LOCALES, language, 'selfhelp.json'), 'utf8')).article

const LONGEST_STEP = 140
const LONGEST_TITLE = 60
const LONGEST_BUTTON = 20
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe('the articles', () => {
  it('are thirty at least, for every category', () => {
    expect(ARTICLES.length).toBeGreaterThanOrEqual(30)
    expect(
      CATEGORIES.filter((category) => !ARTICLES.some((article) => article.category === category)),
    ).toEqual([])
  })

  it('have ids and titles of their own', () => {
    expect(new Set(ARTICLES.map(({ id }) => id)).size).toBe(ARTICLES.length)
    for (const language of LANGUAGES) {
      const titles = Object.values(written(language)).map(({ title }) => title)
      expect(new Set(titles).size, language).toBe(titles.length)
    }
  })

  it.each(LANGUAGES)('are written in %s, and nothing else is', (language) => {
    expect(Object.keys(written(language)).sort()).toEqual(ARTICLES.map(({ id }) => id).sort())
  })

  it('have as many steps in both languages', () => {
    const [ar, fr] = [written('ar'), written('fr')]
    for (const { id } of ARTICLES) expect(ar[id]?.steps.length, id).toBe(fr[id]?.steps.length)
  })

  describe.each(LANGUAGES)('in %s', (language) => {
    const all = Object.entries(written(language))

    it.each(all)('%s has one to three short steps, each said once', (_, { title, steps }) => {
      expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
      expect(steps.length).toBeGreaterThanOrEqual(1)
      expect(steps.length).toBeLessThanOrEqual(3)
      expect(new Set(steps).size).toBe(steps.length)
      for (const step of steps) {
        expect(step.length, step).toBeLessThanOrEqual(LONGEST_STEP)
        expect(step, step).toMatch(/\.$/)
      }
    })
  })

  it.each(Object.entries(written('ar')))(
    '%s reads from right to left whatever stands in it',
    (_, article) => {
      for (const line of [article.title, ...article.steps]) {
        // the first strong letter gives a line its direction
        expect(line.match(/\p{L}/u)?.[0], line).toMatch(/\p{Script=Arabic}/u)
        expect(line, line).not.toMatch(BIDI_CONTROLS)
        // "5-10" would be shown as "10-5"; Eastern digits are not Moroccan usage
        expect(line, line).not.toMatch(/\d\s*[-–/]\s*\d|[\u0660-\u0669\u06f0-\u06f9]/)
      }
    },
  )
})

describe('an offer', () => {
  it('names the article and numbers its steps in French', () => {
    expect(offerOf(texts, 'fr', 'num_lock').lines).toEqual([
      'En attendant, vous pouvez essayer : Les chiffres du clavier ne s’écrivent pas',
      '1. Appuyez une fois sur la touche Verr. Num (Num Lock), en haut du pavé de chiffres.',
      '2. Vérifiez que son voyant s’allume, puis tapez un chiffre.',
    ])
  })

  it('numbers its steps with Western digits in Arabic', () => {
    const { lines } = offerOf(texts, 'ar', 'paper_jam')
    expect(lines).toHaveLength(4)
    expect(lines.slice(1).map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. '])
  })

  it.each(LANGUAGES)('has a short button in %s', (language) => {
    expect(offerOf(texts, language, 'paper_jam').worked.length).toBeLessThanOrEqual(LONGEST_BUTTON)
  })

  it('of an unknown article is a programming error', () => {
    expect(() => offerOf(texts, 'fr', 'no_such_article')).toThrow('no text')
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTexts, type Texts } from '../../../src/shared/i18n/index.ts'

const AR = {
  days_zero: 'لا شيء',
  days_one: 'يوم واحد',
  days_two: 'يومان',
  days_few: '{{count}} أيام',
  days_many: '{{count}} يوما',
  days_other: '{{count}} يوم',
  of: 'من {{name}}',
}
const FR = {
  days_zero: 'rien',
  days_one: '{{count}} jour',
  days_other: '{{count}} jours',
  of: 'de {{ name }}',
}

let folder: string
let texts: Texts

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'texts-'))
  for (const [language, words] of Object.entries({ ar: AR, fr: FR })) {
    mkdirSync(path.join(folder, language))
    writeFileSync(path.join(folder, language, 'some.json'), JSON.stringify(words))
  }
  texts = loadTexts(folder)
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('texts', () => {
  it('have the plural form of their language, asked for once or more', () => {
    const said = (language: 'ar' | 'fr') =>
      [0, 1, 2, 3, 11, 100, 3].map((count) => texts.t(language, 'some:days', { count }))
    expect(said('ar')).toEqual(['لا شيء', 'يوم واحد', 'يومان', '3 أيام', '11 يوما', '100 يوم', '3 أيام'])
    expect(said('fr')).toEqual(['rien', '1 jour', '2 jours', '3 jours', '11 jours', '100 jours', '3 jours'])
  })

  it('take what is put into them as it is', () => {
    expect(texts.t('fr', 'some:of', { name: 'x {{name}} $& $1 <b>' })).toBe('de x {{name}} $& $1 <b>')
    expect(texts.t('fr', 'some:of', { name: 'y' })).toBe('de y')
  })

  it('leave a place open that nothing was given for', () => {
    expect(texts.t('fr', 'some:of')).toBe('de {{ name }}')
  })

  it('are known by their key, counted or not; an unknown one is a mistake', () => {
    expect(['some:of', 'some:days', 'some:else', 'other:of'].map((key) => texts.has('fr', key))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(() => texts.t('fr', 'some:else')).toThrow('no text "some:else" in fr')
  })
})

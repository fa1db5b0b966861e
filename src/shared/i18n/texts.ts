import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import i18next, { type i18n } from 'i18next'
import { LANGUAGES, type Language } from '../language.ts'
import { isolate, rightToLeft } from '../text/index.ts'

export type TextParams = Readonly<Record<string, string | number>>

/** Every text a person reads comes through here; the key names a namespace: `dialog:reporting.opened`. */
export interface Texts {
  /** An unknown key throws: it is a programming error that a test must show. */
  t(language: Language, key: string, params?: TextParams): string
  has(language: Language, key: string): boolean
}

const readLocale = (folder: string): Record<string, object> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
      ]),
  )

const createInstance = (localesDir: string): i18n => {
  const resources = Object.fromEntries(
    LANGUAGES.map((language) => [language, readLocale(path.join(localesDir, language))]),
  )
  const instance = i18next.createInstance()
  void instance.init({
    resources,
    lng: 'ar',
    fallbackLng: false,
    initAsync: false,
    ns: Object.keys(resources.ar ?? {}),
    returnNull: false,
    // text is escaped where it is shown (HTML page, Telegram without parse mode), not here
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  return instance
}

const ARABIC = /\p{Script=Arabic}/u

/**
 * In Arabic, what is put into a sentence is isolated, so that "SN-7F3K2Q" or "3" cannot reorder it; in French
 * only what holds Arabic. A line that begins with such a value still reads from right to left.
 */
const prepare = (language: Language, name: string, value: string | number): string => {
  const text = String(value)
  return name !== 'count' && (language === 'ar' || ARABIC.test(text)) ? isolate(text, language) : text
}

const PLACE = /\{\{\s*(\w+)\s*\}\}/g

/**
 * Each text as it is written, its places still open: looked up once for each language, key and plural form. Undefined
 * where there is none.
 */
const createTemplates = (instance: i18n) => {
  const templates = new Map<string, string | undefined>()
  const plurals = { ar: new Intl.PluralRules('ar'), fr: new Intl.PluralRules('fr') }
  const translators = { ar: instance.getFixedT('ar'), fr: instance.getFixedT('fr') }
  const read = (language: Language, key: string, options: { count?: number }): string | undefined =>
    instance.exists(key, { lng: language, ...options })
      ? (translators[language](key, { ...options, skipInterpolation: true }) as string)
      : undefined

  return (language: Language, key: string, count?: number): string | undefined => {
    // none at all may have a text of its own
    const form = count === undefined ? '' : count === 0 ? 'none' : plurals[language].select(count)
    const name = `${language} ${form} ${key}`
    const known = templates.get(name)
    if (known !== undefined || templates.has(name)) return known
    const template = read(language, key, count === undefined ? {} : { count })
    templates.set(name, template)
    return template
  }
}

export const loadTexts = (localesDir: string): Texts => {
  const templateOf = createTemplates(createInstance(localesDir))
  return {
    has: (language, key) =>
      templateOf(language, key) !== undefined || templateOf(language, key, 1) !== undefined,
    t(language, key, params = {}) {
      const { count } = params
      const template =
        templateOf(language, key, typeof count === 'number' ? count : undefined) ?? templateOf(language, key)
      if (template === undefined) throw new Error(`no text "${key}" in ${language}`)
      const text = template.replace(PLACE, (place, name: string) => {
        const value = params[name]
        return value === undefined ? place : prepare(language, name, value)
      })
      return language === 'ar' ? rightToLeft(text) : text
    },
  }
}

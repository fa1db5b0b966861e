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
const prepare = (language: Language, params: TextParams): Record<string, unknown> => {
  const needsIt = (value: string) => language === 'ar' || ARABIC.test(value)
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'count' || !needsIt(String(value)) ? value : isolate(String(value), language),
    ]),
  )
}

export const loadTexts = (localesDir: string): Texts => {
  const instance = createInstance(localesDir)
  const translators = { ar: instance.getFixedT('ar'), fr: instance.getFixedT('fr') }
  const has = (language: Language, key: string) =>
    instance.exists(key, { lng: language }) || instance.exists(key, { lng: language, count: 1 })
  return {
    has,
    t(language, key, params = {}) {
      if (!has(language, key)) throw new Error(`no text "${key}" in ${language}`)
      const text = translators[language](key, prepare(language, params)) as string
      return language === 'ar' ? rightToLeft(text) : text
    },
  }
}

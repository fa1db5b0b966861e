import type { TextParams, Texts } from '../../shared/i18n/index.ts'
import type { Language } from '../../shared/index.ts'

const ARABIC = /\p{Script=Arabic}/u

/** The languages for somebody we do not know: what they write, else what their app speaks, else both. */
export const strangerLanguages = (text: string, languageCode: string | undefined): readonly Language[] => {
  if (ARABIC.test(text)) return ['ar']
  const app = languageCode?.toLowerCase().split('-')[0]
  if (app === 'ar' || app === 'fr') return [app]
  return ['ar', 'fr']
}

/** The same sentence in each of them, Arabic first. */
export const inLanguages = (
  texts: Texts,
  languages: readonly Language[],
  key: string,
  params: TextParams = {},
): string => languages.map((language) => texts.t(language, key, params)).join('\n\n')

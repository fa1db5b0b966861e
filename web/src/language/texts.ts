import ar from '../../../locales/ar/web.json' with { type: 'json' }
import fr from '../../../locales/fr/web.json' with { type: 'json' }
import { isolate } from '../../../src/shared/text/index.ts'

export type Language = 'ar' | 'fr'

type Resource = typeof fr
type KeyOf<R> = { [S in keyof R & string]: `${S}.${keyof R[S] & string}` }[keyof R & string]
export type TextKey = KeyOf<Resource>
export type TextParams = Readonly<Record<string, string | number>>
export type Translate = (key: TextKey, params?: TextParams) => string

const RESOURCES: Record<Language, Record<string, Record<string, string>>> = { ar, fr }

/** As on the server: what is put into an Arabic sentence is isolated, so that it cannot reorder it. */
export const translator =
  (language: Language): Translate =>
  (key, params = {}) => {
    const [section = '', name = ''] = key.split('.')
    const text = RESOURCES[language][section]?.[name] ?? key
    return text.replace(/\{\{(\w+)\}\}/g, (_, param: string) => {
      const value = String(params[param] ?? '')
      return language === 'ar' ? isolate(value) : value
    })
  }

/** A role of the directory in words; a role this page does not know is shown as it is. */
export const roleText = (language: Language, role: string): string => RESOURCES[language].role?.[role] ?? role

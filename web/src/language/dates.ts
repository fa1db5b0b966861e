import type { Language } from './texts.ts'

const ZONE = 'Africa/Casablanca'
/** Morocco's Arabic has its own month names (غشت) and writes Western digits. */
const LOCALE = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR' } satisfies Record<Language, string>

const dayFormat = (language: Language) =>
  new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: ZONE,
  })
const DAYS = { ar: dayFormat('ar'), fr: dayFormat('fr') }
const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
/** `2026-11-24`: the Swedish format happens to be ISO 8601. */
const KEY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

export const formatTime = (at: Date): string => TIME.format(at)
export const formatDay = (language: Language, at: Date): string => DAYS[language].format(at).replace('،', '')
/** Equal for two instants of one Moroccan day. */
export const dayKey = (at: Date): string => KEY.format(at)

import type { Language } from './texts.ts'

/** Put in by the build (`src/http/page/bundle.ts`): minutes ahead of universal time, each from an instant on. */
declare const ZONE_OFFSETS: readonly { readonly at: number; readonly minutes: number }[]
const MINUTE_MS = 60_000

/** The instant at which universal clocks show what Moroccan ones show now: a phone's own zones may be old. */
const shown = (at: Date): Date => {
  const offset = ZONE_OFFSETS.findLast((change) => change.at <= at.getTime()) ?? ZONE_OFFSETS[0]
  return new Date(at.getTime() + (offset?.minutes ?? 0) * MINUTE_MS)
}

/** Morocco's Arabic has its own month names (غشت) and writes Western digits. */
const LOCALE = { ar: 'ar-MA-u-nu-latn', fr: 'fr-FR' } satisfies Record<Language, string>

const dayFormat = (language: Language) =>
  new Intl.DateTimeFormat(LOCALE[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
const DAYS = { ar: dayFormat('ar'), fr: dayFormat('fr') }
const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
/** `2026-11-24`: the Swedish format happens to be ISO 8601. */
const KEY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })

export const formatTime = (at: Date): string => TIME.format(shown(at))
export const formatDay = (language: Language, at: Date): string =>
  DAYS[language].format(shown(at)).replace('،', '')
/** Equal for two instants of one Moroccan day. */
export const dayKey = (at: Date): string => KEY.format(shown(at))

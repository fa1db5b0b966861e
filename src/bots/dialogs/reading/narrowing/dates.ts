import { DateTime } from 'luxon'
import { ZONE } from '../../../../shared/index.ts'
import { listed, wordsOf } from '../words.ts'

/** Days from the first on, to the last, each as its midnight in Morocco; open ended where nothing was said. */
export type Days = { readonly from: DateTime; readonly before?: DateTime }

/** "Sept" alone is a number in French, "mat" and "may" are other words: only what cannot be taken for one. */
const MONTHS: readonly (readonly string[])[] = [
  listed('janvier janv يناير جانفي yanayer ynayer yenayer yanayr'),
  listed('fevrier fevr fev فبراير فيفري fbrayer febrayer fibrayer'),
  listed('mars مارس'),
  listed('avril avr ابريل افريل abril'),
  listed('mai ماي مايو'),
  listed('juin يونيو يونيه جوان younyo youniou'),
  listed('juillet juil يوليوز يوليو جويليه yolyoz youlyouz yulyuz'),
  listed('aout غشت اغسطس ghocht ghosht'),
  listed('septembre شتنبر شتمبر سبتمبر chotanbir chtanbir chtenbir'),
  listed('octobre اكتوبر oktobar oktobr oktober'),
  listed('novembre nov نونبر نونمبر نوفمبر nonbir nounbir nowanbir nuwanbir nwanbir'),
  listed('decembre dec دجنبر دجمبر ديسمبر djanbir dojanbir doujanbir'),
]
const GLUED = /^(?:[وفبل]|ل)(?=\p{Script=Arabic}{3})/u

const monthOf = (word: string | undefined): number | undefined => {
  const forms = word === undefined ? [] : [word, word.replace(GLUED, '')]
  const at = MONTHS.findIndex((names) => names.some((name) => forms.includes(name)))
  return at < 0 ? undefined : at + 1
}

export const isMonthWord = (word: string): boolean => monthOf(word) !== undefined

const FIRST = new Set(listed('1er premier فاتح الفاتح'))

/** "15", "1er", "فاتح", "ل15". */
const dayOf = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined
  if (FIRST.has(word.replace(/^ل(?=\p{L})/u, ''))) return 1
  const day = Number(/^(?:ل|l)?(\d{1,2})$/u.exec(word)?.[1])
  return day >= 1 && day <= 31 ? day : undefined
}

const yearOf = (word: string | undefined): number | undefined =>
  /^20\d\d$/.test(word ?? '') ? Number(word) : undefined

const western = (text: string): string =>
  text.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))

type Said = { readonly day: number; readonly month?: number; readonly year?: number; readonly next: number }

/** "15", "15 novembre", "15 novembre 2025", "15/11". */
const dateAt = (words: readonly string[], at: number): Said | undefined => {
  const day = dayOf(words[at])
  if (day === undefined) return undefined
  const named = monthOf(words[at + 1])
  // of numbers only "15 11" next to each other, as "15/11" is split
  const numbered = named === undefined && /^\d{1,2}$/.test(words[at + 1] ?? '') ? Number(words[at + 1]) : 0
  const month = named ?? (numbered >= 1 && numbered <= 12 ? numbered : undefined)
  if (month === undefined) return { day, next: at + 1 }
  const year = yearOf(words[at + 2])
  return { day, month, ...(year ? { year } : {}), next: at + (year ? 3 : 2) }
}

/** Without a year, the last one there was. */
const midnight = (now: DateTime, { day, month = now.month, year }: Omit<Said, 'next'>): DateTime => {
  const date = DateTime.fromObject({ year: year ?? now.year, month, day }, { zone: ZONE })
  return year === undefined && date > now ? date.minus({ years: 1 }) : date
}

/** It begins before now, and may end later; what is said once of month and year holds for both ends. */
const spanOf = (now: DateTime, first: Said, last: Said): Days | undefined => {
  const month = first.month ?? last.month ?? now.month
  const until = { ...last, month: last.month ?? month }
  const from = midnight(now, { ...first, month, ...(last.year ? { year: first.year ?? last.year } : {}) })
  const years = until.month < month ? 1 : 0
  const end = midnight(now, { ...until, year: last.year ?? from.year + years })
  return from.isValid && end.isValid && from <= end ? { from, before: end.plus({ days: 1 }) } : undefined
}

const FILLERS = new Set(listed('le la l jour يوم نهار nhar شهر chhar mois'))
const LINKS = new Set(
  listed('au a et jusqu jusquau الي حتي حتال و ل l tal hta htal 7ta 7tal 7tta 7ttal o w ila lel'),
)
const OPENERS = new Set(listed('du de entre des من بين mn men bin mabin'))

const past = (words: readonly string[], at: number, some: ReadonlySet<string>): number => {
  let next = at
  while (some.has(words[next] ?? '')) next += 1
  return next
}

/** "Du 1er au 15 novembre", "من 1 إلى 15 نونبر", "mn 1 l 15 nonbir". */
const between = (words: readonly string[], now: DateTime): Days | undefined => {
  for (const [at, word] of words.entries()) {
    if (!OPENERS.has(word)) continue
    const first = dateAt(words, past(words, at + 1, FILLERS))
    if (!first) continue
    const linked = past(words, past(words, first.next, LINKS), FILLERS)
    const last =
      linked > first.next || words[first.next]?.match(/^[لl]\d/u) ? dateAt(words, linked) : undefined
    if (!last) continue
    const days = spanOf(now, first, last)
    if (days) return days
  }
  return undefined
}

const SINCE = new Set(listed('depuis partir منذ ابتداء mn men من mnd'))
const NAMED_AFTER =
  /(?:ecole|college|lycee|etablissement|مدرسه|اعداديه|ثانويه|madrasa|lmadrasa)(?: \p{L}+)?$/u

/** "En novembre", "نونبر 2025", "le 15 novembre", "depuis octobre"; "école 18 Novembre" is a name. */
const named = (words: readonly string[], now: DateTime): Days | undefined => {
  const at = words.findIndex((word) => monthOf(word) !== undefined)
  if (at < 0) return undefined
  const day = dayOf(words[at - 1])
  const start = day === undefined ? at : at - 1
  if (NAMED_AFTER.test(words.slice(0, start).join(' '))) return undefined
  const year = yearOf(words[at + 1])
  const month = monthOf(words[at]) ?? 1
  const from = midnight(now, { day: day ?? 1, month, ...(year ? { year } : {}) })
  if (!from.isValid) return undefined
  const isSince = words.slice(Math.max(0, start - 3), start).some((word) => SINCE.has(word))
  if (isSince) return { from }
  return { from, before: from.plus(day === undefined ? { months: 1 } : { days: 1 }) }
}

const LENGTHS = [
  ['days', /^(?:jours?|يوم|ايام|yam|ayam|iyam|nhar|youm)$/u],
  ['weeks', /^(?:semaines?|اسابيع|اسبوع|سيمانات|simanat|smanat|simana)$/u],
  ['months', /^(?:mois|اشهر|شهور|شهر|chhor|chhour|chhar)$/u],
] as const
const LAST = new Set(listed('dernier derniers derniere dernieres اخر الاخيره اخيره akhir akher lkhrin'))
const REACH = 3

/** "Les 30 derniers jours", "آخر 7 أيام", "akhir 2 chhor". */
const lately = (words: readonly string[], now: DateTime): Days | undefined => {
  const last = words.findIndex((word) => LAST.has(word))
  if (last < 0) return undefined
  const near = words.slice(Math.max(0, last - 2), last + REACH)
  const count = Number(near.find((word) => /^\d{1,3}$/.test(word)))
  const unit = LENGTHS.find(([, pattern]) => near.some((word) => pattern.test(word)))?.[0]
  return count > 0 && unit ? { from: now.startOf('day').minus({ [unit]: count }) } : undefined
}

const SCHOOL_YEAR = /(?:annee|موسم|سنه|3am|mousim) ?(?:scolaire|ال?دراسي\p{L}*|dirassi)/u
const SEPTEMBER = 9

const schoolYear = (words: readonly string[], now: DateTime): Days | undefined => {
  if (!SCHOOL_YEAR.test(words.map((word) => word.replace(/^ال/u, '')).join(' '))) return undefined
  const year = now.month < SEPTEMBER ? now.year - 1 : now.year
  return { from: DateTime.fromObject({ year, month: SEPTEMBER, day: 1 }, { zone: ZONE }) }
}

/** Days that are named by their dates, their month, or counted back from today. */
export const daysNamed = (text: string, at: Date): Days | undefined => {
  const words = wordsOf(western(text))
  const now = DateTime.fromJSDate(at, { zone: ZONE })
  return between(words, now) ?? named(words, now) ?? lately(words, now) ?? schoolYear(words, now)
}

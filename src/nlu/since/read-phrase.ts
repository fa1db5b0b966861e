import { numberIn, numberOf } from '../entities/lexicon/numbers.ts'
import {
  BEFORE,
  BREAKS,
  DAY_PARTS,
  DUALS,
  FEASTS,
  GREAT,
  HALVES,
  MAWLID,
  MONTHS,
  NATIONAL_DAYS,
  PAST,
  PLURALS,
  QUARTERS,
  RELATIVES,
  SEASONS,
  SMALL,
  START,
  UNITS,
  WEEKDAYS,
} from './lexicon.ts'
import { readTime } from './read-time.ts'
import type { Reading } from './reading.ts'
import { phraseWords } from './words.ts'

type Words = readonly string[]

const find = <T>(words: Words, table: ReadonlyMap<string, T>): T | undefined => {
  for (const word of words) {
    const value = table.get(word) ?? (word.startsWith('و') ? table.get(word.slice(1)) : undefined)
    if (value !== undefined) return value
  }
  return undefined
}

const has = (words: Words, set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))

const MIDDLE = new Set('mi milieu منتصف وسط نص نصف nos nss wst west'.split(' '))
const END = new Set('fin نهايه اواخر اخر akhir lekher'.split(' '))

/** "mi-octobre", "منتصف أكتوبر", "fin octobre"; its first day where only its name is said. */
const partOfMonth = (words: Words, month: number): Reading => {
  if (has(words, MIDDLE)) return { kind: 'date', day: 15, month, about: true }
  return has(words, END) ? { kind: 'date', day: 31, month, about: true } : { kind: 'month', month }
}

/** "5/11", "le 2 septembre, "4 نونبر", "شهر 10", "le 12", "2018". */
const readDate = (words: Words, phrase: string): Reading | undefined => {
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/.exec(phrase)
  if (slashed) return { kind: 'date', day: Number(slashed[1]), month: Number(slashed[2]) }
  const month = find(words, MONTHS)
  const days = words.map(Number).filter((value) => value >= 1 && value <= 31)
  if (month !== undefined) {
    return days[0] === undefined ? partOfMonth(words, month) : { kind: 'date', day: days[0], month }
  }
  const numbered = numberAfter(words, new Set(['شهر', 'chhar', 'chher', 'chehr', 'mois']))
  if (numbered !== undefined && numbered <= 12) return { kind: 'month', month: numbered }
  const year = words.map(Number).find((value) => value >= 1990 && value <= 2100)
  if (year !== undefined) return { kind: 'year', year }
  const day = words.includes('le') ? days[0] : digitsAfter(words, DAY_HEADS)
  return day === undefined ? undefined : { kind: 'date', day, month: undefined }
}

const DAY_HEADS = new Set(['نهار', 'nhar', 'يوم', 'youm', 'yom'])

/** "نهار 3" is the third of the month, "3 نهارات" three days. */
const digitsAfter = (words: Words, heads: ReadonlySet<string>): number | undefined => {
  const at = words.findIndex((word, index) => heads.has(word) && /^\d/.test(words[index + 1] ?? ''))
  const day = at < 0 ? 0 : Number(words[at + 1])
  return day >= 1 && day <= 31 ? day : undefined
}

/** "قبل العطلة", "depuis les vacances", "منذ العودة من العطلة": school breaks have names, not dates. */
const readBreak = (words: Words): Reading | undefined => {
  if (!words.some((word) => BREAKS.has(word) || BREAKS.has(word.slice(1)))) return undefined
  const before = has(words, BEFORE_BREAK)
  return { kind: 'break', before, summer: find(words, SEASONS) !== undefined }
}
const BEFORE_BREAK = new Set('avant veille قبل 9bel qbel 9bl debut بدايه'.split(' '))

/** "منذ العيد", "من العيد الكبير", "depuis l'Aïd Al-Fitr", "mn l3id sghir". */
const readFeast = (words: Words): Reading | undefined => {
  if (has(words, MAWLID)) return { kind: 'feast', days: ['mawlid'] }
  if (!has(words, FEASTS) && !words.includes('fete')) return undefined
  const national = find(words, NATIONAL_DAYS)
  if (national) return { kind: 'date', month: national[0], day: national[1] }
  if (words.includes('fete')) return undefined
  if (has(words, GREAT)) return { kind: 'feast', days: ['eid_al_adha'] }
  return { kind: 'feast', days: has(words, SMALL) ? ['eid_al_fitr'] : ['eid_al_fitr', 'eid_al_adha'] }
}

/** "شهر 10" is October, "10 شهور" ten months. */
const numberAfter = (words: Words, heads: ReadonlySet<string>): number | undefined => {
  const at = words.findIndex((word) => heads.has(word))
  const next = at < 0 ? undefined : words[at + 1]
  return next === undefined || HALVES.has(next) || next.startsWith('و') ? undefined : numberOf(next)
}

const PERIODS = { weeks: 'weeks', months: 'months', years: 'years' } as const

/** "la semaine dernière", "بداية الشهر", "had simana": a week, month or year by its place. */
const readPeriod = (words: Words): Reading | undefined => {
  // "الجمعة اللي فاتت" is a Friday, "جمعة" alone may be a week.
  const named = words.filter((word) => !WEEKDAYS.has(word) || word === 'جمعات')
  const bare = named.map((word) => (word.startsWith('ال') ? word.slice(2) : word))
  const unit = find(bare, UNITS)
  if (unit === undefined || !(unit in PERIODS) || has(words, new Set(['كامله', 'kamla']))) return undefined
  const period = unit as keyof typeof PERIODS
  if (has(words, PAST)) return { kind: 'period', unit: period, back: 1 }
  const counted = words.some((word) => numberOf(word) !== undefined && !START.has(word))
  if (!counted && has(words, START)) return { kind: 'period', unit: period, back: 0 }
  return undefined
}

/** "Mardi de la semaine dernière", "الاثنين من الأسبوع الماضي". */
const readDayOfWeek = (words: Words): Reading | undefined => {
  const weekday = find(words, WEEKDAYS)
  const isWeek = words.some((word) => unitOf(word) === 'weeks' && !WEEKDAYS.has(word))
  if (weekday === undefined || !isWeek || !has(words, PAST)) return undefined
  return { kind: 'weekday', weekday, time: readTime(words), ofLastWeek: true }
}

/** "3 jours", "هادي يومين", "شهر ونص", "une quinzaine de jours", "plus d'un mois". */
const readDuration = (words: Words): Reading | undefined => {
  const dual = find(words, DUALS)
  if (dual !== undefined) return { kind: 'ago', amount: 2, unit: dual }
  const at = words.findIndex((word) => unitOf(word) !== undefined && word !== 'اليوم')
  const unit = unitOf(words[at] ?? '')
  if (unit === undefined) return undefined
  const rest = words.slice(at + 1)
  const counted = numberIn(words.slice(0, at))
  if (counted === undefined && PLURALS.has(bareOf(words[at] ?? '')) && words[at] !== 'mois') return undefined
  if (words.slice(0, at).some((word) => SOME.has(word))) return undefined
  const part = has(rest, HALVES) ? 0.5 : has(rest, QUARTERS) ? 0.25 : 0
  // "نص ساعة", "nos nhar": the half before its unit is all there is.
  if (counted === undefined && HALVES.has(words[at - 1] ?? '')) return { kind: 'ago', amount: 0.5, unit }
  return { kind: 'ago', amount: (counted || 1) + part, unit }
}

const SOME = new Set('des plusieurs quelques qlq بعض بضع بضعه شي_ عده'.split(' '))
const bareOf = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

const readDay = (words: Words, phrase: string): Reading | undefined => {
  const time = readTime(words)
  const relative = find(words, RELATIVES)
  if (relative === 'yesterday' && has(words, BEFORE))
    return { kind: 'relative', day: 'before_yesterday', time }
  if (relative === 'today' && words.some((word) => /^الاول|^اول/.test(word))) return undefined
  const weekday = find(words, WEEKDAYS)
  // "ليلة الأحد", "نهار الجمعة": named days come before "اليوم" in the sense of "day".
  if (weekday !== undefined && relative !== 'yesterday') return { kind: 'weekday', weekday, time }
  if (relative !== undefined) return { kind: 'relative', day: relative, time }
  const date = readDate(words, phrase)
  if (date) return date
  const feast = readFeast(words)
  if (feast) return feast
  const season = find(words, SEASONS)
  return season && { kind: 'season', month: season[0], day: season[1] }
}

const LINKS = new Set(['d', 'de', 'ديال', 'د', 'dyal', 'dial'])

/** A number and what it counts, side by side or joined: "3 jours", "tlata d simanat", "hier 16 h" not. */
const isCounted = (words: Words): boolean =>
  words.some((word, at) => {
    const next = LINKS.has(words[at + 1] ?? '') ? words[at + 2] : words[at + 1]
    if (numberOf(word) === undefined || unitOf(next ?? '') === undefined) return false
    return next !== 'h' || (find(words, RELATIVES) === undefined && find(words, WEEKDAYS) === undefined)
  })

const unitOf = (word: string) =>
  UNITS.get(word) ?? (word.startsWith('ال') ? UNITS.get(word.slice(2)) : undefined)

/** What the phrase says, or undefined when it dates nothing ("depuis longtemps"). */
export const readPhrase = (phrase: string): Reading | undefined => {
  const words = phraseWords(phrase)
  const clock = readTime(words)
  if (clock && 'hour' in clock && !find(words, RELATIVES) && !find(words, WEEKDAYS))
    return { kind: 'time', time: clock }
  const schoolBreak = readBreak(words)
  if (schoolBreak) return schoolBreak
  return (
    (isCounted(words) ? readDuration(words) : undefined) ??
    readDayOfWeek(words) ??
    readPeriod(words) ??
    readDay(words, phrase) ??
    readDuration(words) ??
    (clock === undefined || !has(words, new Set(DAY_PARTS.keys()))
      ? undefined
      : { kind: 'time', time: clock })
  )
}

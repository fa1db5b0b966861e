import { DateTime } from 'luxon'
import { readUntil } from '../../../../../nlu/index.ts'
import { ZONE } from '../../../../../shared/index.ts'
import { bare, listed, wordsOf } from '../../words.ts'

const MORNING = 8
const AFTER = new Set(listed('apres بعد b3d be3d ba3d'))
const TODAY = new Set(listed('aujourd اليوم lyoum lyouma lyum'))
/** What may stand between the days of one list; "hui" is the rest of "aujourd'hui". */
const BETWEEN = new Set(listed('et w u o و ou le la les l puis ainsi que nhar نهار يوم hui'))
const SHORTEST = 3

type Named = { readonly at: number; readonly end: number; readonly day: DateTime }

const dayOf = (words: readonly string[], at: number, now: DateTime): DateTime | undefined => {
  const word = words[at] ?? ''
  if (TODAY.has(word)) return now.startOf('day')
  if (word.length < SHORTEST || /\d{2}/.test(word)) return undefined
  const before = AFTER.has(words[at - 1] ?? '') ? `${words[at - 1]} ` : ''
  const read = readUntil(`${before}${before === '' ? bare(word) : word}`, now.toJSDate())
  const day = read && DateTime.fromJSDate(read, { zone: ZONE })
  return day && day.hour === MORNING && day.minute === 0 ? day.startOf('day') : undefined
}

const namedIn = (words: readonly string[], now: DateTime): Named[] =>
  words.flatMap((_, at) => {
    const day = dayOf(words, at, now)
    return day ? [{ at: AFTER.has(words[at - 1] ?? '') ? at - 1 : at, end: at + 1, day }] : []
  })

/** The next one is said with it: nothing but "and" stands between. */
const follows = (words: readonly string[], before: Named, next: Named): boolean =>
  words.slice(before.end, next.at).every((word) => BETWEEN.has(word))

const SATURDAY = 6
const isNextWorkingDay = (day: DateTime, next: DateTime): boolean => {
  const between = next.diff(day, 'days').days
  const days = Array.from({ length: Math.max(0, between - 1) }, (_, index) => day.plus({ days: index + 1 }))
  return between >= 1 && days.every(({ weekday }) => weekday >= SATURDAY)
}

/**
 * "Demain et après-demain", "نهار الخميس والجمعة": from the first of them to the end of the last. `apart`: days with
 * others between, of which no one period can be made. Undefined when fewer than two are named.
 */
export const daysNamed = (
  text: string,
  at: Date,
): { readonly from: Date; readonly until: Date } | 'apart' | undefined => {
  const now = DateTime.fromJSDate(at, { zone: ZONE })
  // the "and" that is glued to an Arabic word
  const words = wordsOf(text).map((word) => word.replace(/^و(?=ال|بعد|غد)/u, ''))
  const [first, ...others] = namedIn(words, now)
  if (!first) return undefined
  const run = [first]
  for (const next of others) {
    const before = run.at(-1) as Named
    if (!follows(words, before, next)) break
    run.push(next)
  }
  const last = run.at(-1) as Named
  if (run.length < 2) return undefined
  const isRow = run.slice(1).every((next, index) => isNextWorkingDay((run[index] as Named).day, next.day))
  if (!isRow) return 'apart'
  return { from: first.day > now ? first.day.toJSDate() : at, until: last.day.plus({ days: 1 }).toJSDate() }
}

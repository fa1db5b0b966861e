import { z } from 'zod'
import { type Day, findDay, writeDay, yearOf } from '../day.ts'
import { complain } from './hours.ts'

const FIRST_YEAR = 2000
const LAST_YEAR = 2100
export const LONGEST_RANGE = 366

/** `2026-03-20` */
export const date = z.string().transform((written, context): Day => {
  const day = findDay(written)
  if (day !== undefined && yearOf(day) >= FIRST_YEAR && yearOf(day) <= LAST_YEAR) return day
  complain(context, 'bad_date', { params: { written } })
  return z.NEVER
})

/** A name in both scripts; one that is given once serves for both. */
export const name = z
  .union(
    [z.string().trim().min(1).max(120), z.strictObject({ ar: z.string().min(1), fr: z.string().min(1) })],
    { error: '"…" | {"ar": "…", "fr": "…"}' },
  )
  .transform((given) => (typeof given === 'string' ? { ar: given, fr: given } : given))

/** What each entry with dates begins with; without `to` it is one day. */
export const datedFields = { from: date, to: date.optional() }

type Dated = { readonly from: Day; readonly to?: Day | undefined }

export const withEnd = <T extends Dated>(entry: T): T & { readonly to: Day } => ({
  ...entry,
  to: entry.to ?? entry.from,
})

export const checkRange = ({ from, to = from }: Dated, context: z.RefinementCtx): void => {
  if (to < from) complain(context, 'range_backwards', { path: ['to'], params: { from: writeDay(from) } })
  if (to - from >= LONGEST_RANGE) {
    complain(context, 'range_too_long', { path: ['to'], params: { days: to - from + 1 } })
  }
}

/** Two entries that share a day would leave it open which one counts. */
export const checkOverlap = (entries: readonly Dated[], context: z.RefinementCtx): void => {
  const sorted = entries
    .map(({ from, to = from }, index) => ({ from, to, index }))
    .toSorted((a, b) => a.from - b.from)
  sorted.forEach(({ from, index }, place) => {
    const before = sorted[place - 1]
    if (!before || from > before.to) return
    complain(context, 'overlap', {
      path: [index],
      params: { other: before.index + 1, date: writeDay(from) },
    })
  })
}

import { z } from 'zod'
import type { WorkingWindow } from '../working-week.ts'

const WRITTEN = /^(\d{2}):(\d{2})\s*[-–]\s*(\d{2}):(\d{2})$/
const DAY_MINUTES = 24 * 60

/** Adds a fault with one of the codes of `calendar.fault`. */
export const complain = (
  context: z.RefinementCtx,
  fault: string,
  rest: { path?: (string | number)[]; params?: Record<string, string | number> } = {},
): void => {
  const params = { code: `calendar.fault.${fault}`, ...rest.params }
  context.addIssue({ code: 'custom', path: rest.path ?? [], params, message: fault })
}

/** `08:30-12:30`; the end may be 24:00. */
const window = z.string().transform((written, context): WorkingWindow => {
  const [, fromHour, fromMinute, toHour, toMinute] = WRITTEN.exec(written)?.map(Number) ?? []
  const isTime = (hour = 99, minute = 99) => hour < 24 && minute < 60
  const known = { from: 0, to: 0 }
  if (toMinute === undefined) {
    complain(context, 'bad_hours', { params: { written } })
    return known
  }
  const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + toMinute]
  if (!isTime(fromHour, fromMinute) || !(isTime(toHour, toMinute) || to === DAY_MINUTES)) {
    complain(context, 'hours_out_of_day', { params: { written } })
  } else if (to <= from) complain(context, 'hours_backwards', { params: { written } })
  return { from, to }
})

/** The hours of a day; none when it is closed. In any order, without overlap; returned in order. */
export const hours = z
  .array(window)
  .max(12)
  .superRefine((windows, context) => {
    windows.forEach(({ from, to }, index) => {
      const other = windows.findIndex(
        (earlier, place) => place < index && from < earlier.to && earlier.from < to,
      )
      if (other >= 0) complain(context, 'hours_overlap', { path: [index], params: { other: other + 1 } })
    })
  })
  .transform((windows) => windows.toSorted((a, b) => a.from - b.from))

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS, daysFrom, writeDay } from '../../../../src/tickets/domain/calendar/day.ts'
import { minuteByMinute, minuteModel } from '../../../../src/tickets/domain/calendar/minute-model.ts'
import { unitCalendar } from '../../../../src/tickets/domain/calendar/unit-calendar.ts'
import { FIRST, LAST, unitRules } from './random-rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const instant = fc.integer({ min: FIRST * DAY_MS, max: LAST * DAY_MS }).map((ms) => new Date(ms))
const minute = fc
  .integer({ min: (FIRST * DAY_MS) / MINUTE, max: (LAST * DAY_MS) / MINUTE })
  .map((minutes) => new Date(minutes * MINUTE))
const duration = fc.integer({ min: 0, max: 200 * HOUR })
const seeded = (numRuns: number) => ({ seed: 2026, numRuns })

describe('the working time of any rules', { timeout: 30_000 }, () => {
  it('measured is what was added', () => {
    fc.assert(
      fc.property(unitRules, fc.array(fc.tuple(instant, duration), { maxLength: 20 }), (rules, cases) => {
        const calendar = unitCalendar(rules)
        for (const [from, ms] of cases) {
          expect(calendar.workingTimeBetween(from, calendar.addWorkingTime(from, ms))).toBe(ms)
        }
      }),
      seeded(25),
    )
  })

  it('adds up, whatever the stages', () => {
    fc.assert(
      fc.property(
        unitRules,
        instant,
        fc.array(duration, { minLength: 2, maxLength: 8 }),
        (rules, from, parts) => {
          const calendar = unitCalendar(rules)
          const inStages = parts.reduce((at, ms) => calendar.addWorkingTime(at, ms), from)
          const inOne = calendar.addWorkingTime(
            from,
            parts.reduce((sum, ms) => sum + ms, 0),
          )
          expect(inStages).toEqual(inOne)
        },
      ),
      seeded(25),
    )
  })

  it('is the sum of its parts, wherever it is split', () => {
    fc.assert(
      fc.property(unitRules, fc.array(instant, { minLength: 3, maxLength: 12 }), (rules, instants) => {
        const calendar = unitCalendar(rules)
        const ordered = instants.toSorted((a, b) => a.getTime() - b.getTime())
        const parts = ordered.slice(1).map((to, index) => calendar.workingTimeBetween(ordered[index]!, to))
        const whole = calendar.workingTimeBetween(ordered[0]!, ordered.at(-1)!)
        expect(parts.reduce((sum, ms) => sum + ms, 0)).toBe(whole)
      }),
      seeded(25),
    )
  })

  it('never runs backwards', () => {
    fc.assert(
      fc.property(unitRules, instant, instant, duration, duration, (rules, one, other, a, b) => {
        const calendar = unitCalendar(rules)
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const [less, more] = a <= b ? [a, b] : [b, a]
        const end = (from: Date, ms: number) => calendar.addWorkingTime(from, ms).getTime()
        expect(end(earlier, less)).toBeLessThanOrEqual(end(later, less))
        expect(end(earlier, less)).toBeLessThanOrEqual(end(earlier, more))
        expect(calendar.workingTimeBetween(later, earlier)).toBe(0)
        expect(calendar.workingTimeBetween(earlier, later)).toBeLessThanOrEqual(
          later.getTime() - earlier.getTime(),
        )
      }),
      seeded(25),
    )
  })

  // three million minutes, on machines that may be busy
  it('is, over three years, what is counted minute by minute', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(unitRules, (rules) => {
        const calendar = unitCalendar(rules)
        const isWorking = minuteByMinute(rules)
        const different = daysFrom(FIRST, LAST).filter((day) => {
          const begin = day * DAY_MS
          let worked = 0
          for (let at = begin; at < begin + DAY_MS; at += MINUTE) if (isWorking(at)) worked += MINUTE
          return worked !== calendar.workingTimeBetween(new Date(begin), new Date(begin + DAY_MS))
        })
        expect(different.map(writeDay)).toEqual([])
      }),
      seeded(2),
    )
  })

  it('ends where walking minute by minute ends', () => {
    const tenHours = fc.integer({ min: 0, max: 600 }).map((minutes) => minutes * MINUTE)
    fc.assert(
      fc.property(unitRules, fc.array(fc.tuple(minute, tenHours), { maxLength: 5 }), (rules, cases) => {
        const [calendar, model] = [unitCalendar(rules), minuteModel(rules)]
        for (const [from, ms] of cases) {
          const end = calendar.addWorkingTime(from, ms)
          expect(end).toEqual(model.addWorkingTime(from, ms))
          expect(calendar.workingTimeBetween(from, end)).toBe(model.workingTimeBetween(from, end))
        }
      }),
      seeded(15),
    )
  })

  it('is what the explanations of its days add up to', () => {
    fc.assert(
      fc.property(unitRules, minute, fc.integer({ min: 1, max: 60 }), (rules, from, count) => {
        const calendar = unitCalendar(rules)
        const first = calendar.explainInstant(from).date
        const days = daysFrom(Date.parse(first) / DAY_MS, Date.parse(first) / DAY_MS + count)
        const hours = days.flatMap((day) => calendar.explain(writeDay(day)).hours)
        const to = new Date(from.getTime() + (count - 1) * DAY_MS)
        const inside = hours.map(({ start, end }) =>
          Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime())),
        )
        expect(calendar.workingTimeBetween(from, to)).toBe(inside.reduce((sum, ms) => sum + ms, 0))
        expect(calendar.explainInstant(from).working).toBe(
          calendar.workingTimeBetween(from, new Date(from.getTime() + 1)) === 1,
        )
      }),
      seeded(40),
    )
  })
})

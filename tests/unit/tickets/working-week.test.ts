import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, local, on } from './support/instants.ts'

const HOUR = 3_600_000
/** Two years around two Ramadans, and the last change of September 2026. */
const instant = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2026-12-31T00:00:00Z') })
  .map((ms) => new Date(ms))
const duration = fc.integer({ min: 0, max: 60 * HOUR })
const options = { numRuns: 120 }

describe('working time', () => {
  it('counts only from 08:30 to 16:30, Monday to Friday', () => {
    expect(calendar.addWorkingTime(on('friday', '16:00'), HOUR)).toEqual(local('2026-11-30T09:00'))
    expect(calendar.addWorkingTime(on('tuesday', '03:00'), HOUR)).toEqual(on('tuesday', '09:30'))
    expect(
      calendar.addWorkingTime(on('monday', '09:00'), 2 * calendar.workingDayMs(on('monday', '09:00'))),
    ).toEqual(on('wednesday', '09:00'))
    expect(calendar.workingTimeBetween(local('2026-11-28T00:00'), local('2026-11-30T00:00'))).toBe(0)
  })

  it('ends a full day at its closing hour, not at the next opening', () => {
    expect(calendar.addWorkingTime(on('monday', '08:30'), 8 * HOUR)).toEqual(on('monday', '16:30'))
  })

  it('follows the clocks that change for Ramadan', () => {
    const friday = new Date('2026-02-13T15:00:00Z')
    expect(calendar.addWorkingTime(friday, HOUR)).toEqual(new Date('2026-02-16T09:00:00Z'))
    const lastFridayOfRamadan = new Date('2026-03-20T16:00:00Z')
    expect(calendar.addWorkingTime(lastFridayOfRamadan, HOUR)).toEqual(new Date('2026-03-23T08:00:00Z'))
  })

  it('measured is what was added', () => {
    fc.assert(
      fc.property(instant, duration, (from, ms) => {
        expect(calendar.workingTimeBetween(from, calendar.addWorkingTime(from, ms))).toBe(ms)
      }),
      options,
    )
  })

  it('adds up, whatever the stages', () => {
    fc.assert(
      fc.property(instant, duration, duration, (from, a, b) => {
        const inStages = calendar.addWorkingTime(calendar.addWorkingTime(from, a), b)
        expect(inStages).toEqual(calendar.addWorkingTime(from, a + b))
        expect(
          calendar.workingTimeBetween(from, inStages) -
            calendar.workingTimeBetween(calendar.addWorkingTime(from, a), inStages),
        ).toBe(a)
      }),
      options,
    )
  })

  it('never runs backwards', () => {
    fc.assert(
      fc.property(instant, instant, duration, (one, other, ms) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const ends = [calendar.addWorkingTime(earlier, ms), calendar.addWorkingTime(later, ms)]
        expect(ends[0]!.getTime()).toBeLessThanOrEqual(ends[1]!.getTime())
        expect(calendar.workingTimeBetween(later, earlier)).toBe(0)
      }),
      options,
    )
  })

  it('refuses an instant that is none instead of searching for ever', () => {
    expect(() => calendar.addWorkingTime(new Date(Number.NaN), HOUR)).toThrow('calendar.bad_instant')
  })
})

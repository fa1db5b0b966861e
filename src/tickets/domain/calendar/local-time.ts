import type { Zone } from 'luxon'
import { AppError, changeBetween, zoneNamed } from '../../../shared/index.ts'
import { DAY_MS, type Day } from './day.ts'
import type { WorkingWindow } from './working-week.ts'

/** Milliseconds since 1970; the end does not belong to it. */
export type Interval = { readonly start: number; readonly end: number }

/** A stretch of time in which the zone keeps its offset; local time = instant + offset. */
type Stretch = Interval & { readonly offset: number }

const MINUTE_MS = 60_000
/** No zone is farther than this from universal time. */
const REACH = 1
/** A hundred years. */
const REMEMBERED_DAYS = 36_600

const zones = new Map<string, LocalTime>()

/**
 * Local days as stretches of real time. A day on which the clocks change is taken as it really passes: an hour
 * that comes twice counts twice, an hour that is left out does not count.
 */
export class LocalTime {
  readonly #zone: Zone
  readonly #offsets = new Map<Day, number>()

  private constructor(zone: string) {
    this.#zone = zoneNamed(zone)
  }

  /** One for each zone: what was found out about it serves every calendar. */
  static in(zone: string): LocalTime {
    const known = zones.get(zone) ?? new LocalTime(zone)
    zones.set(zone, known)
    return known
  }

  #offsetAt(instant: number): number {
    return this.#zone.offset(instant) * MINUTE_MS
  }

  /** By universal time. */
  #offsetAtStartOf(day: Day): number {
    const known = this.#offsets.get(day)
    if (known !== undefined) return known
    if (this.#offsets.size >= REMEMBERED_DAYS) this.#offsets.clear()
    const offset = this.#offsetAt(day * DAY_MS)
    this.#offsets.set(day, offset)
    return offset
  }

  dayOf(at: Date): Day {
    const day = Math.floor((at.getTime() + this.#offsetAt(at.getTime())) / DAY_MS)
    if (Number.isNaN(day)) throw new AppError('bug', 'calendar.bad_instant')
    return day
  }

  /** The first instant of each of these days, and of the one after the last. */
  startOf(day: Day): number {
    const [first] = this.intervalsOf([{ day, windows: [{ from: 0, to: 24 * 60 }] }])
    return first?.start ?? day * DAY_MS
  }

  /** The windows of consecutive days as they really pass, in order. */
  intervalsOf(
    days: readonly { readonly day: Day; readonly windows: readonly WorkingWindow[] }[],
  ): Interval[] {
    const [first, last] = [days[0]?.day, days.at(-1)?.day]
    if (first === undefined || last === undefined) return []
    const stretches = this.#stretches((first - REACH) * DAY_MS, (last + 1 + REACH) * DAY_MS)
    const found: Interval[] = []
    for (const stretch of stretches) {
      for (const { day, windows } of days) {
        for (const { from, to } of windows) {
          const start = Math.max(stretch.start, day * DAY_MS + from * MINUTE_MS - stretch.offset)
          const end = Math.min(stretch.end, day * DAY_MS + to * MINUTE_MS - stretch.offset)
          if (start < end) found.push({ start, end })
        }
      }
    }
    return found.sort((a, b) => a.start - b.start)
  }

  #stretches(from: number, to: number): Stretch[] {
    const found: Stretch[] = []
    let [start, offset] = [from, this.#offsetAtStartOf(from / DAY_MS)]
    for (let at = from + DAY_MS; at <= to; at += DAY_MS) {
      const next = this.#offsetAtStartOf(at / DAY_MS)
      if (next === offset) continue
      const change = changeBetween(this.#zone, at - DAY_MS, at)
      found.push({ start, end: change, offset })
      ;[start, offset] = [change, next]
    }
    return [...found, { start, end: to, offset }]
  }
}

import { AppError } from '../../../shared/index.ts'
import { DAY_MS, type Day } from './day.ts'
import type { Interval, LocalTime } from './local-time.ts'
import type { WorkingWindow } from './working-week.ts'

/** The hours of some hundred days, with what has been worked before each of them. */
type Block = Interval & {
  readonly hours: readonly Interval[]
  readonly before: readonly number[]
  readonly total: number
}

const BLOCK_DAYS = 128
const BLOCK_MS = BLOCK_DAYS * DAY_MS
/** Some eight years: deadlines ask for the same few months again and again. */
const REMEMBERED_BLOCKS = 24
/** More than a year without an hour: nobody will ever work again. */
const EMPTY_BLOCKS = 4
const HORIZON_BLOCKS = Math.ceil((30 * 366) / BLOCK_DAYS)

export type HoursOf = (day: Day) => readonly WorkingWindow[]

/** Adding and measuring working time, for whatever hours the days have. Blocks are reckoned when asked for. */
export class Arithmetic {
  readonly #time: LocalTime
  readonly #hoursOf: HoursOf
  readonly #blocks = new Map<number, Block>()

  constructor(time: LocalTime, hoursOf: HoursOf) {
    this.#time = time
    this.#hoursOf = hoursOf
  }

  add(from: Date, ms: number): Date {
    if (!Number.isFinite(ms)) throw new AppError('bug', 'calendar.bad_duration')
    let index = this.#indexOf(from)
    if (ms <= 0) return from
    const first = index
    let left = Math.ceil(ms) + workedBefore(this.#block(index), from.getTime())
    for (let empty = 0; ; index += 1) {
      const block = this.#block(index)
      if (left <= block.total) return new Date(instantAfter(block, left))
      left -= block.total
      empty = block.total === 0 ? empty + 1 : 0
      if (empty >= EMPTY_BLOCKS) throw new AppError('invalid', 'calendar.never_open')
      if (index - first > HORIZON_BLOCKS) throw new AppError('invalid', 'calendar.too_far')
    }
  }

  between(from: Date, to: Date): number {
    const [first, last] = [this.#indexOf(from), this.#indexOf(to)]
    if (to <= from) return 0
    if (last - first > HORIZON_BLOCKS) throw new AppError('invalid', 'calendar.too_far')
    let sum = workedBefore(this.#block(last), to.getTime()) - workedBefore(this.#block(first), from.getTime())
    for (let index = first; index < last; index += 1) sum += this.#block(index).total
    return sum
  }

  /** Blocks begin at local midnight: the guess by universal time may be one off. */
  #indexOf(at: Date): number {
    const instant = at.getTime()
    if (Number.isNaN(instant)) throw new AppError('bug', 'calendar.bad_instant')
    const guess = Math.floor(instant / BLOCK_MS)
    const { start, end } = this.#block(guess)
    return instant < start ? guess - 1 : instant >= end ? guess + 1 : guess
  }

  #block(index: number): Block {
    const known = this.#blocks.get(index)
    if (known) return known
    const block = this.#reckon(index)
    const oldest = this.#blocks.keys().next()
    if (this.#blocks.size >= REMEMBERED_BLOCKS && !oldest.done) this.#blocks.delete(oldest.value)
    this.#blocks.set(index, block)
    return block
  }

  #reckon(index: number): Block {
    const first = index * BLOCK_DAYS
    const days = Array.from({ length: BLOCK_DAYS }, (_, offset) => ({
      day: first + offset,
      windows: this.#hoursOf(first + offset),
    }))
    const hours = this.#time.intervalsOf(days)
    const before: number[] = []
    let total = 0
    for (const { start, end } of hours) {
      before.push(total)
      total += end - start
    }
    const [start, end] = [this.#time.startOf(first), this.#time.startOf(first + BLOCK_DAYS)]
    return { start, end, hours, before, total }
  }
}

/** The last place in an ascending list whose value is below `limit`; -1 when there is none. */
const lastBelow = (length: number, valueAt: (index: number) => number, limit: number): number => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) < limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

const workedBefore = ({ hours, before }: Block, instant: number): number => {
  const place = lastBelow(hours.length, (index) => (hours[index] as Interval).start, instant)
  const interval = hours[place]
  return interval ? (before[place] as number) + Math.min(instant, interval.end) - interval.start : 0
}

/** A full day ends at its closing hour, not at the next opening. */
const instantAfter = ({ hours, before }: Block, worked: number): number => {
  const place = lastBelow(before.length, (index) => before[index] as number, worked)
  return (hours[place] as Interval).start + worked - (before[place] as number)
}

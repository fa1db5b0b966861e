import type { Db } from 'mongodb'
import { AppError, type Logger, pause, type ShiftedClock } from '../../shared/index.ts'

type OffsetDocument = { _id: 'clock'; offsetMs: number }

const REFRESH_MS = 500
const TEN_YEARS_MINUTES = 10 * 366 * 24 * 60

const offsets = (db: Db) => db.collection<OffsetDocument>('settings')

const offsetOf = async (db: Db): Promise<number> =>
  (await offsets(db).findOne({ _id: 'clock' }))?.offsetMs ?? 0

/** The product's time now, for a command that has no running clock: machine time, and what a demonstration added. */
export const productTime = async (db: Db): Promise<Date> => new Date(Date.now() + (await offsetOf(db)))

/** The demonstration's clock: its offset stands in the database, so that every node shows the same time. */
export class DemoClock {
  readonly #db: Db
  readonly #clock: ShiftedClock
  readonly #logger: Logger

  constructor(db: Db, clock: ShiftedClock, logger: Logger) {
    this.#db = db
    this.#clock = clock
    this.#logger = logger
  }

  /** Moves product time forward; returns the new time. Never back: deadlines would be told twice. */
  async advance(minutes: number): Promise<Date> {
    if (!(minutes >= 0 && minutes <= TEN_YEARS_MINUTES)) {
      throw new AppError('invalid', 'demo.bad_advance', { minutes: String(minutes) })
    }
    await offsets(this.#db).updateOne(
      { _id: 'clock' },
      { $inc: { offsetMs: minutes * 60_000 } },
      { upsert: true },
    )
    await this.refresh()
    return this.#clock.now()
  }

  async refresh(): Promise<void> {
    this.#clock.offsetMs = await offsetOf(this.#db)
  }

  /** Follows what other nodes did to the clock, until the signal. */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(REFRESH_MS, signal)
      await this.refresh().catch((error) =>
        this.#logger.debug({ err: error }, 'the demonstration clock could not be read'),
      )
    }
  }
}

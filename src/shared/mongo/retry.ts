import type { ClientSession, MongoClient } from 'mongodb'
import { MongoError } from 'mongodb'
import { pause } from '../clock.ts'

/** The server is away or stepping down: the same idempotent work may be tried again. */
export const isTransient = (error: unknown): boolean =>
  error instanceof MongoError &&
  (error.hasErrorLabel('TransientTransactionError') ||
    error.hasErrorLabel('RetryableWriteError') ||
    error.name === 'MongoNetworkError' ||
    error.name === 'MongoNetworkTimeoutError' ||
    error.name === 'MongoServerSelectionError' ||
    error.name === 'MongoNotConnectedError' ||
    error.name === 'PoolClearedOnNetworkError' ||
    error.name === 'MongoPoolClearedError')

/** Runs idempotent work again while the database is away, with growing pauses, at most `forMs`. */
export const retryTransient = async <T>(work: () => Promise<T>, forMs = 20_000): Promise<T> => {
  const giveUpAt = Date.now() + forMs
  for (let wait = 50; ; wait = Math.min(wait * 2, 1_000)) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error) || Date.now() + wait > giveUpAt) throw error
      await pause(wait)
    }
  }
}

const MAJORITY = {
  writeConcern: { w: 'majority', journal: true },
  readConcern: { level: 'snapshot' },
} as const

/** One majority-committed transaction; the driver repeats `work` on transient errors. */
export const inTransaction = <T>(
  client: MongoClient,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> => client.withSession((session) => inTransactionOf(session, () => work(session)))

/** The same in a session that has been read or written in before: it sees all of that. */
export const inTransactionOf = <T>(session: ClientSession, work: () => Promise<T>): Promise<T> =>
  session.withTransaction(work, MAJORITY)

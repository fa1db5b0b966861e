import type { Db, MongoClient } from 'mongodb'

/** Longer than any backup takes. */
const KEPT_SECONDS = 24 * 60 * 60
const NAME = 'minSnapshotHistoryWindowInSeconds'

const read = async (admin: Db): Promise<number> => {
  const answer = await admin.command({ getParameter: 1, [NAME]: 1 })
  return Number(answer[NAME])
}

/** Undefined where the server's owner does not let us: its own window (five minutes, unless set) stands. */
const widen = async (admin: Db): Promise<number | undefined> => {
  try {
    const before = await read(admin)
    await admin.command({ setParameter: 1, [NAME]: Math.max(before, KEPT_SECONDS) })
    return before
  } catch {
    return undefined
  }
}

/**
 * Runs `work` while the server keeps the past that it reads: by itself it forgets after five minutes what the backup of
 * a large database still reads.
 * @returns what `work` returns
 */
export const whileHistoryIsKept = async <T>(client: MongoClient, work: () => Promise<T>): Promise<T> => {
  const admin = client.db('admin')
  const before = await widen(admin)
  try {
    return await work()
  } finally {
    // a server that has gone meanwhile comes back with its own window
    if (before !== undefined) await admin.command({ setParameter: 1, [NAME]: before }).catch(() => undefined)
  }
}

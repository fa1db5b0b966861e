import type { Db } from 'mongodb'
import { pause } from '../clock.ts'
import { AppError } from '../errors.ts'
import type { NamedLeases } from './lease.ts'

/** A schema change: runs once per database, in order of `id` (`0001-tickets-indexes`). Must be safe to run twice. */
export type Migration = { readonly id: string; readonly up: (db: Db) => Promise<void> }

type AppliedMigration = { _id: string; appliedAt: Date }

const LEASE = 'migrations'
const LEASE_MS = 60_000

/** Applies what is missing; other nodes wait until it is done. Returns the ids applied now. */
export const migrate = async (
  db: Db,
  migrations: readonly Migration[],
  leases: NamedLeases,
): Promise<string[]> => {
  const applied = db.collection<AppliedMigration>('migrations')
  const ordered = [...migrations].sort((a, b) => a.id.localeCompare(b.id))
  const giveUpAt = Date.now() + 5 * LEASE_MS
  while (!(await leases.claim(LEASE, LEASE_MS))) {
    if (Date.now() > giveUpAt) throw new AppError('unavailable', 'database.migrations_locked')
    await pause(200)
  }
  try {
    const done = new Set((await applied.find().toArray()).map((entry) => entry._id))
    const missing = ordered.filter((migration) => !done.has(migration.id))
    for (const migration of missing) {
      await leases.claim(LEASE, LEASE_MS)
      await migration.up(db)
      await applied.updateOne({ _id: migration.id }, { $set: { appliedAt: new Date() } }, { upsert: true })
    }
    return missing.map((migration) => migration.id)
  } finally {
    await leases.release(LEASE)
  }
}

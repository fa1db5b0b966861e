import type { Db } from 'mongodb'
import type { Connection } from 'mongoose'
import { AppError } from '../../../shared/index.ts'
import type { Person } from '../../domain/person.ts'
import { SUPERVISING_ROLES, suits } from '../../domain/scope.ts'
import type { Directory, Inventory } from '../../ports.ts'
import { createMongoDirectory } from '../directory.ts'
import { loadSnapshot, type Snapshot } from './snapshot.ts'
import { findDirectoryVersion } from './version.ts'

/** Machine time. A change that was announced counts no later than this. */
const CHECKED_MS = 1_000
/** One that was not (somebody wrote into the database by hand, an import died half-way) no later than this. */
const KEPT_MS = 60_000

/** The snapshot that is true now, give or take a second; those who ask at the same time share one look. */
const keepSnapshot = (db: Db, machineNow: () => number): (() => Promise<Snapshot>) => {
  let kept: Snapshot | undefined
  let loadedAt = 0
  let checkedAt = Number.NEGATIVE_INFINITY
  let checking: Promise<Snapshot> | undefined

  const load = async (version: number): Promise<Snapshot> => {
    loadedAt = machineNow()
    kept = await loadSnapshot(db, version)
    return kept
  }
  const check = async (): Promise<Snapshot> => {
    const begun = machineNow()
    const version = await findDirectoryVersion(db)
    const isOld = begun - loadedAt > KEPT_MS
    const current = kept?.version === version ? kept : await load(version)
    // nobody waits for a look that hardly ever finds anything; what fails is tried again a minute later
    if (isOld && current.version === version && loadedAt < begun) void load(version).catch(() => undefined)
    checkedAt = begun
    return current
  }
  return () => {
    if (kept && machineNow() - checkedAt < CHECKED_MS) return Promise.resolve(kept)
    checking ??= check().finally(() => {
      checking = undefined
    })
    return checking
  }
}

const byId = (a: Person, b: Person): number => (a.id < b.id ? -1 : 1)

/**
 * Units, and the people who supervise them, out of memory: as they were a second ago at most. For where a report
 * comes in and for whom to tell of it, which may as well have been a second earlier; never for what somebody may see
 * or do. Everything else is asked of the database as ever.
 */
export const createRecentDirectory = (
  connection: Connection,
  machineNow: () => number = () => performance.now(),
): Directory & Inventory => {
  const stored = createMongoDirectory(connection)
  const recent = keepSnapshot(connection.getClient().db(connection.name), machineNow)
  const listUnits: Directory['listUnits'] = async (ids) => {
    const { units } = await recent()
    return ids.flatMap((id) => units.get(id) ?? [])
  }
  return {
    ...stored,
    listUnits,
    findUnit: async (id) => (await listUnits([id]))[0],
    async getUnit(id) {
      const [unit] = await listUnits([id])
      if (!unit) throw new AppError('not_found', 'directory.unknown_unit', { id })
      return unit
    },
    async listPeople(ids) {
      const { people } = await recent()
      const missing = ids.filter((id) => !people.has(id))
      const others = missing.length > 0 ? await stored.listPeople(missing) : []
      return [...ids.flatMap((id) => people.get(id) ?? []), ...others].sort(byId)
    },
    async listMembers(filter) {
      if (!filter.roles?.every((role) => SUPERVISING_ROLES.includes(role))) return stored.listMembers(filter)
      const { byUnit } = await recent()
      const there = new Set(filter.unitIds.flatMap((id) => byUnit.get(id) ?? []))
      return [...there].filter((person) => suits(person, filter)).sort(byId)
    },
  }
}

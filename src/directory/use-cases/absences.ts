import { AppError } from '../../shared/index.ts'
import {
  type Absence,
  checkAbsence,
  cutBy,
  type Deputising,
  deputyAt,
  endAt,
  endingAt,
  overlaps,
} from '../domain/absences/absence.ts'
import type { Absences, Directory } from '../ports.ts'

/** What may be done while no other absence changes. */
export type AbsenceWork = {
  find(id: string): Promise<Absence | undefined>
  /** Those that overlap the period, by person and end. */
  listBetween(period: {
    readonly personIds: readonly string[]
    readonly from: Date
    readonly until: Date
  }): Promise<Absence[]>
  /** Inserts or replaces. */
  save(absence: Absence): Promise<void>
}

export interface AbsenceStore {
  listBetween: Absences['listBetween']
  listActive(personIds: readonly string[], at: Date): Promise<Absence[]>
  /** Runs alone; repeated from the start when the database asks for it. */
  change<T>(work: (within: AbsenceWork) => Promise<T>): Promise<T>
}

/** The last that a date can hold. */
const LAST_INSTANT = new Date(8_640_000_000_000_000)
const ALWAYS = { from: new Date(0), until: LAST_INSTANT } as const

/** Longer chains of deputies are taken for nobody. */
const LONGEST_CHAIN = 16

/** Absences of these people and, following the deputies, of those who stand in for them. */
const gatherChain = async (
  personIds: readonly string[],
  list: (personIds: readonly string[]) => Promise<Absence[]>,
): Promise<Absence[]> => {
  const gathered: Absence[] = []
  const seen = new Set(personIds)
  let next = [...personIds]
  for (let step = 0; next.length > 0 && step < LONGEST_CHAIN; step += 1) {
    const absences = await list(next)
    gathered.push(...absences)
    next = [...new Set(absences.flatMap(({ deputyId }) => deputyId ?? []))].filter((id) => !seen.has(id))
    for (const id of next) seen.add(id)
  }
  return gathered
}

const deputisingOf = async (
  directory: Directory,
  { personId, deputyId }: Absence,
): Promise<Deputising | undefined> => {
  const person = await directory.getPerson(personId)
  if (deputyId === undefined) return undefined
  const deputy = await directory.getPerson(deputyId)
  const memberships = [...person.memberships, ...deputy.memberships]
  const units = await directory.listUnits([...new Set(memberships.map(({ unitId }) => unitId))])
  return { person, deputy, units: new Map(units.map((unit) => [unit.id, unit])) }
}

/** Who is away, and who stands in. */
export const createAbsences = (parts: { directory: Directory; store: AbsenceStore }): Absences => {
  const { directory, store } = parts
  return {
    async declare(absence) {
      const deputising = await deputisingOf(directory, absence)
      return store.change(async (within) => {
        const known = await within.find(absence.id)
        if (known) return known
        const { from, until, personId, deputyId } = absence
        const list = (personIds: readonly string[]) => within.listBetween({ personIds, from, until })
        const chain = deputyId === undefined ? [] : await gatherChain([deputyId], list)
        checkAbsence(absence, chain, deputising)
        for (const older of (await list([personId])).filter((own) => overlaps(own, absence)))
          await within.save(cutBy(older, absence))
        await within.save(absence)
        return absence
      })
    },
    async listReplaced({ id, personId }) {
      const all = await store.change((within) => within.listBetween({ personIds: [personId], ...ALWAYS }))
      return all.filter(({ replacedBy }) => replacedBy === id)
    },
    async end({ personId, at, commandId, upcoming = false, id }) {
      return store.change(async (within) => {
        const all = await within.listBetween({ personIds: [personId], ...ALWAYS })
        const done = all.filter(({ endedBy }) => endedBy === commandId)
        if (done.length > 0) return done
        const meant = id === undefined ? all : all.filter((absence) => absence.id === id)
        const ended = endingAt(meant, at, upcoming).map((absence) => ({
          ...endAt(absence, at),
          endedBy: commandId,
        }))
        if (ended.length === 0) throw new AppError('not_found', 'absence.none')
        for (const absence of ended) await within.save(absence)
        return ended
      })
    },
    // one that was taken back before it began lasts no time at all
    listBetween: async (period) =>
      (await store.listBetween(period)).filter(({ from, until }) => from < until),
    listActive: ({ personIds, at }) => store.listActive(personIds, at),
    async deputyOf(personId, at) {
      const chain = await gatherChain([personId], (ids) => store.listActive(ids, at))
      return deputyAt(personId, chain, at)
    },
  }
}

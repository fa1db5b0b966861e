import {
  type Directory,
  type MemberFilter,
  SUPERVISING_ROLES,
  suits,
  type Unit,
} from '../../directory/index.ts'
import { gather } from '../../shared/index.ts'

/** Machine time. The tree changes by an import, a few times a year; people, who decide about scope, are always read. */
const FRESH_MS = 10_000
const MOST_REMEMBERED = 20_000

/** Remembers units for some seconds: each ticket asks for the same few provinces and regions. */
const rememberUnits = (directory: Directory, machineNow: () => number): Directory['listUnits'] => {
  const remembered = new Map<string, { readonly unit: Unit | undefined; readonly until: number }>()
  const loadTogether = gather(async (asked: readonly (readonly string[])[]) => {
    const ids = [...new Set(asked.flat())]
    const found = new Map((await directory.listUnits(ids)).map((unit) => [unit.id, unit]))
    if (remembered.size > MOST_REMEMBERED) remembered.clear()
    const until = machineNow() + FRESH_MS
    for (const id of ids) remembered.set(id, { unit: found.get(id), until })
    return asked.map(() => found)
  })
  return async (ids) => {
    const now = machineNow()
    const known = new Map(
      ids.flatMap((id) => {
        const found = remembered.get(id)
        return found && now < found.until ? [[id, found.unit] as const] : []
      }),
    )
    const missing = ids.filter((id) => !known.has(id))
    const loaded = missing.length > 0 ? await loadTogether(missing) : new Map<string, Unit>()
    return ids.flatMap((id) => known.get(id) ?? loaded.get(id) ?? [])
  }
}

/** Who could handle something is asked for with every ticket: for all of them at once. */
const gatherHandlers = (directory: Directory): Directory['listMembers'] => {
  const ask = gather(async (filters: readonly MemberFilter[]) => {
    const [first] = filters
    if (!first) return []
    const unitIds = [...new Set(filters.flatMap((filter) => filter.unitIds))]
    const people = await directory.listMembers({ ...first, unitIds })
    return filters.map((filter) => people.filter((person) => suits(person, filter)))
  })
  return (filter) =>
    filter.roles === SUPERVISING_ROLES && !filter.axis && !filter.service
      ? ask(filter)
      : directory.listMembers(filter)
}

/** The directory as the ticket core asks it: what several tickets ask at the same time is one question. */
export const gatherDirectory = (directory: Directory, machineNow: () => number = Date.now): Directory => {
  const listUnits = rememberUnits(directory, machineNow)
  return {
    ...directory,
    listUnits,
    findUnit: async (id) => (await listUnits([id]))[0],
    listMembers: gatherHandlers(directory),
  }
}

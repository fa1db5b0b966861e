import type { Directory, Unit } from '../../directory/index.ts'

/** Machine time. The tree changes by an import, a few times a year; people, who decide about scope, are always read. */
const FRESH_MS = 10_000
const MOST_REMEMBERED = 20_000

/** The directory as the ticket core asks it: each ticket asks for the same few provinces and regions. */
export const rememberUnits = (directory: Directory, machineNow: () => number = Date.now): Directory => {
  const remembered = new Map<string, { readonly unit: Unit | undefined; readonly until: number }>()

  const load = async (ids: readonly string[]): Promise<ReadonlyMap<string, Unit>> => {
    const found = new Map((await directory.listUnits(ids)).map((unit) => [unit.id, unit]))
    if (remembered.size > MOST_REMEMBERED) remembered.clear()
    const until = machineNow() + FRESH_MS
    for (const id of ids) remembered.set(id, { unit: found.get(id), until })
    return found
  }

  const listUnits: Directory['listUnits'] = async (ids) => {
    const now = machineNow()
    const known = new Map(
      ids.flatMap((id) => {
        const found = remembered.get(id)
        return found && now < found.until ? [[id, found.unit] as const] : []
      }),
    )
    const missing = ids.filter((id) => !known.has(id))
    const loaded = missing.length > 0 ? await load(missing) : new Map<string, Unit>()
    return ids.flatMap((id) => known.get(id) ?? loaded.get(id) ?? [])
  }
  return { ...directory, listUnits, findUnit: async (id) => (await listUnits([id]))[0] }
}

import type { Directory, Unit } from '../../directory/index.ts'

/** Machine time. The tree changes by an import, a few times a year; people, who decide about scope, are always read. */
const FRESH_MS = 10_000
const MOST = 20_000

type Remembered = { readonly unit: Unit | undefined; readonly until: number }

/** A directory that remembers units for some seconds: each ticket asks for the same few provinces and regions. */
export const rememberUnits = (directory: Directory, machineNow: () => number = Date.now): Directory => {
  const remembered = new Map<string, Remembered>()
  const recall = (id: string): Remembered | undefined => {
    const found = remembered.get(id)
    return found && machineNow() < found.until ? found : undefined
  }
  const listUnits = async (ids: readonly string[]): Promise<Unit[]> => {
    const missing = ids.filter((id) => !recall(id))
    if (missing.length > 0) {
      const found = new Map((await directory.listUnits(missing)).map((unit) => [unit.id, unit]))
      if (remembered.size > MOST) remembered.clear()
      const until = machineNow() + FRESH_MS
      for (const id of missing) remembered.set(id, { unit: found.get(id), until })
      return ids.flatMap((id) => found.get(id) ?? remembered.get(id)?.unit ?? [])
    }
    return ids.flatMap((id) => recall(id)?.unit ?? [])
  }
  return { ...directory, listUnits, findUnit: async (id) => (await listUnits([id]))[0] }
}

import type { Absence, AbsenceStore } from '../../../src/directory/index.ts'

/** Absences in memory, for tests without a database. */
export const createMemoryAbsenceStore = (): AbsenceStore & { listAway(at: Date): Promise<Absence[]> } => {
  const kept = new Map<string, Absence>()
  const all = () => [...kept.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
  const activeAt = (at: Date) => all().filter(({ from, until }) => from <= at && at < until)
  return {
    listActive: async (personIds, at) => activeAt(at).filter(({ personId }) => personIds.includes(personId)),
    listBetween: async ({ from, until, personIds }) =>
      all().filter(
        (one) => (personIds?.includes(one.personId) ?? true) && one.from < until && one.until > from,
      ),
    listAway: async (at) => activeAt(at),
    change: (work) =>
      work({
        find: async (id) => kept.get(id),
        listBetween: async ({ personIds, from, until }) =>
          all().filter((one) => personIds.includes(one.personId) && one.from < until && one.until > from),
        save: async (absence) => void kept.set(absence.id, absence),
      }),
  }
}

import { type Equipment, type EquipmentStore, numberKey, roomKey } from '../../../src/directory/index.ts'

const byPlace = (a: Equipment, b: Equipment): number =>
  [a, b]
    .map(({ unitId, room, id }) => `${unitId} ${room === undefined ? '' : roomKey(room)} ${id}`)
    .reduce((first, second) => (first < second ? '-' : '+')) === '-'
    ? -1
    : 1

/** Equipment in memory. */
export const createMemoryEquipmentStore = (all: readonly Equipment[]): EquipmentStore => {
  const kept = new Map(all.map((one) => [one.id, one]))
  return {
    find: async (id) => kept.get(id),
    listByNumber: async (number) =>
      [...kept.values()].filter(({ id, serial = id }) =>
        [id, serial].map(numberKey).includes(numberKey(number)),
      ),
    list: async ({ unitIds, room, kinds, limit }) =>
      [...kept.values()]
        .filter(
          (one) =>
            one.scrappedAt === undefined &&
            unitIds.includes(one.unitId) &&
            (room === undefined || (one.room !== undefined && roomKey(one.room) === roomKey(room))) &&
            (!kinds || kinds.includes(one.kind)),
        )
        .sort(byPlace)
        .slice(0, limit),
    async save(before, after) {
      if ((kept.get(after.id)?.trail?.length ?? 0) !== (before.trail?.length ?? 0)) return false
      kept.set(after.id, after)
      return true
    },
  }
}

import { AppError, type Clock } from '../../../shared/index.ts'
import {
  type ChangeAct,
  decideMove,
  decideScrap,
  decideUndo,
  mayChangeAt,
  wasDone,
} from '../../domain/inventory/change.ts'
import type { Equipment } from '../../domain/inventory/equipment.ts'
import type { Person } from '../../domain/person.ts'
import { supervisedUnitIds } from '../../domain/scope.ts'
import type { Directory, EquipmentAct, EquipmentCare, EquipmentFilter } from '../../ports.ts'

/** Keeps equipment. */
export interface EquipmentStore {
  find(id: string): Promise<Equipment | undefined>
  listByNumber(number: string): Promise<Equipment[]>
  /** Of exactly these units, by unit, room and id; nothing that was written off. */
  list(filter: EquipmentFilter): Promise<Equipment[]>
  /** False when it has been changed since it was read. */
  save(before: Equipment, after: Equipment): Promise<boolean>
}

type Parts = {
  readonly directory: Pick<Directory, 'getPerson' | 'getUnit' | 'listUnits' | 'listUnitsWithin'>
  readonly store: EquipmentStore
  readonly clock: Clock
}

/** As many schools as a province has, and some. */
const MOST_UNITS = 400
const MOST_THINGS = 10_000

const unknown = (): AppError => new AppError('not_found', 'equipment.unknown')

/** Whoever supervises the unit where it stands, or one above. */
const sees = async ({ directory, clock }: Parts, person: Person, { unitId }: Equipment): Promise<boolean> => {
  const within = supervisedUnitIds(person, clock.now())
  const [unit] = await directory.listUnits([unitId])
  return unit?.path.some((id) => within.includes(id)) ?? false
}

const getSeen = async (parts: Parts, person: Person, equipmentId: string): Promise<Equipment> => {
  const equipment = await parts.store.find(equipmentId)
  if (!equipment || !(await sees(parts, person, equipment))) throw unknown()
  return equipment
}

/** The units asked for and all below, as far as they are theirs; everything of theirs when none is asked for. */
const unitsWithin = async (
  { directory, clock }: Parts,
  as: string,
  unitIds: readonly string[] | undefined,
): Promise<string[]> => {
  const own = supervisedUnitIds(await directory.getPerson(as), clock.now())
  if (own.length === 0) throw new AppError('forbidden', 'equipment.outside_scope')
  const within = await directory.listUnitsWithin(unitIds ?? own, { limit: MOST_UNITS + 1 })
  if (within.length > MOST_UNITS) throw new AppError('invalid', 'equipment.too_wide')
  return within.filter(({ path }) => path.some((id) => own.includes(id))).map(({ id }) => id)
}

/** Loads, decides, saves; what was done before under this command is found done. */
const change = async (
  parts: Parts,
  { as, equipmentId, commandId }: EquipmentAct,
  decide: (equipment: Equipment, act: ChangeAct) => Promise<Equipment>,
): Promise<Equipment> => {
  const person = await parts.directory.getPerson(as)
  const before = await getSeen(parts, person, equipmentId)
  if (wasDone(before, commandId)) return before
  const after = await decide(before, { person, at: parts.clock.now(), commandId })
  if (!(await parts.store.save(before, after))) throw new AppError('conflict', 'equipment.changed')
  return after
}

/** What the people who look after equipment may see and do, each in their own scope. */
export const createEquipmentCare = (parts: Parts): EquipmentCare => {
  const { directory, store, clock } = parts
  return {
    async list({ as, unitIds, ...filter }) {
      const within = await unitsWithin(parts, as, unitIds)
      return store.list({ ...filter, unitIds: within, limit: filter.limit ?? MOST_THINGS })
    },

    async listByNumber({ as, number }) {
      const person = await directory.getPerson(as)
      const found = await store.listByNumber(number)
      const seen = await Promise.all(found.map((one) => sees(parts, person, one)))
      return found.filter((_, index) => seen[index])
    },

    get: async ({ as, equipmentId }) => getSeen(parts, await directory.getPerson(as), equipmentId),

    async mayChange({ as, equipmentId }) {
      const person = await directory.getPerson(as)
      const { unitId } = await getSeen(parts, person, equipmentId)
      return mayChangeAt(person, await directory.getUnit(unitId), clock.now())
    },

    move: ({ toUnitId, ...act }) =>
      change(parts, act, async (equipment, acting) => {
        const [from, to] = await Promise.all([
          directory.getUnit(equipment.unitId),
          directory.getUnit(toUnitId),
        ])
        return decideMove(equipment, { from, to }, acting)
      }),

    scrap: (act) =>
      change(parts, act, async (equipment, acting) =>
        decideScrap(equipment, await directory.getUnit(equipment.unitId), acting),
      ),

    async undo(act) {
      // from where it has gone they may not see it any more: whoever did it may take it back all the same
      const before = await store.find(act.equipmentId)
      if (!before) throw unknown()
      if (wasDone(before, act.commandId)) return before
      const person = await directory.getPerson(act.as)
      const after = decideUndo(before, { person, at: clock.now(), commandId: act.commandId })
      if (!(await store.save(before, after))) throw new AppError('conflict', 'equipment.changed')
      return after
    },
  }
}

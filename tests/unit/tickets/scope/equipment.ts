import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  createEquipmentCare,
  createRooms,
  type Equipment,
  type Person,
  type Unit,
} from '../../../../src/directory/index.ts'
import { createMemoryEquipmentStore } from '../../../contract/directory/memory-equipment.ts'
import { createMemoryRoomStore } from '../../../contract/directory/memory-rooms.ts'
import { demoDirectory } from '../support/demo-directory.ts'
import { directs, looksAfterEquipment, supervises } from './model.ts'
import { AT, type Network } from './network.ts'
import { refused } from './refused.ts'

const DEEDS = ['move', 'move', 'scrap', 'undo', 'undo'] as const
type Step = readonly [who: number, thing: number, deed: number, where: number]

export const equipmentSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(fc.nat(15), fc.nat(5), fc.nat(DEEDS.length - 1), fc.nat(12)),
  { maxLength: 25 },
)

/** Where each thing stands, and by whom it came to that: what the rules alone say. */
type Stood = {
  readonly unitId: string
  readonly scrapped?: true
  readonly before?: Stood
  readonly by?: string
}

const pick = <T>(some: readonly T[], index: number): T => some[index % some.length] as T

type Deed = { readonly person: Person; readonly deed: (typeof DEEDS)[number]; readonly to: Unit }

/** How the thing stands afterwards; undefined when this is not for this person to do. */
const done = (stood: Stood, { person, deed, to }: Deed, units: readonly Unit[]): Stood | undefined => {
  const pathOf = (id: string) => units.find((unit) => unit.id === id)?.path ?? []
  const may = (path: readonly string[]) => looksAfterEquipment(person, path, AT)
  if (deed === 'undo') return stood.by === person.id ? stood.before : undefined
  if (stood.scrapped || !may(pathOf(stood.unitId))) return undefined
  const by = { before: stood, by: person.id }
  if (deed === 'scrap') return { unitId: stood.unitId, scrapped: true, ...by }
  const isElsewhere = to.id !== stood.unitId && to.kind === 'school'
  return isElsewhere && may(to.path) ? { unitId: to.id, ...by } : undefined
}

type Care = ReturnType<typeof createEquipmentCare>

const checkSeen = async (
  care: Care,
  person: Person,
  things: ReadonlyMap<string, Stood>,
  units: readonly Unit[],
) => {
  const sees = ({ unitId }: Stood) =>
    supervises(person, units.find(({ id }) => id === unitId)?.path ?? [], AT)
  const listed = await care.list({ as: person.id }).catch(refused)
  const inPlace = [...things].filter(([, stood]) => sees(stood) && !stood.scrapped).map(([id]) => id)
  assert.deepEqual((listed ?? []).map(({ id }) => id).sort(), inPlace.sort())
  for (const [id, stood] of things) {
    const asked = { as: person.id, equipmentId: id }
    assert.equal((await care.get(asked).catch(refused)) !== undefined, sees(stood))
    assert.equal((await care.listByNumber({ as: person.id, number: id })).length, sees(stood) ? 1 : 0)
    const path = units.find((unit) => unit.id === stood.unitId)?.path ?? []
    const may = looksAfterEquipment(person, path, AT)
    assert.equal((await care.mayChange(asked).catch(refused)) ?? false, may)
  }
}

/** Random people move, write off and take back the equipment of random schools; each sees what is theirs. */
export const checkEquipment = async ({ units, people }: Network, walk: readonly Step[]): Promise<void> => {
  const schools = units.filter(({ kind }) => kind === 'school').slice(0, 6)
  const equipment = schools.map(
    (school, index): Equipment => ({ id: `N${index}`, unitId: school.id, kind: 'printer', label: 'HP' }),
  )
  const care = createEquipmentCare({
    directory: demoDirectory(people, units),
    store: createMemoryEquipmentStore(equipment),
    clock: { now: () => AT },
  })
  const things = new Map<string, Stood>(equipment.map(({ id, unitId }) => [id, { unitId }]))
  for (const [index, [who, thing, what, where]] of walk.entries()) {
    const [person, { id: equipmentId }, to] = [pick(people, who), pick(equipment, thing), pick(units, where)]
    const deed = pick(DEEDS, what)
    const act = { as: person.id, equipmentId, commandId: `c${index}` }
    const after = done(things.get(equipmentId) as Stood, { person, deed, to }, units)
    const given = deed === 'move' ? care.move({ ...act, toUnitId: to.id }) : care[deed](act)
    const accepted = await given.catch(refused)
    assert.equal(accepted !== undefined, after !== undefined, `${person.id} ${deed} ${equipmentId}`)
    if (after) things.set(equipmentId, after)
    assert.equal(accepted?.unitId, after?.unitId)
  }
  for (const person of people) await checkSeen(care, person, things, units)
}

const CHATS = ['a', 'b'] as const

/** A staff room is made and given up by the director of its school alone. */
export const checkRooms = async ({ units, people }: Network, walk: readonly Step[]): Promise<void> => {
  const rooms = createRooms({ directory: demoDirectory(people, units), store: createMemoryRoomStore() })
  const made = new Map<string, string>()
  for (const [who, chat, what] of walk) {
    const [person, group] = [
      pick(people, who),
      { channel: 'telegram', account: 'us', chat: pick(CHATS, chat) },
    ]
    const asked = { ...group, channel: 'telegram' as const, as: person.id, at: AT }
    const own = units.filter(({ id }) => directs(person, id, AT)).map(({ id }) => id)
    const known = made.get(group.chat)
    const isTheirs = own.length > 0 && (known === undefined || own.includes(known))
    if (what % 2 === 0) {
      const registered = await rooms.register(asked).catch(refused)
      assert.equal(registered !== undefined, isTheirs)
      if (registered) made.set(group.chat, registered.room.unitId)
      assert(!registered || own.includes(registered.unit.id))
    } else {
      const gone = await rooms.unregister(asked).catch(refused)
      assert.equal(gone !== undefined, isTheirs && known !== undefined)
      if (gone) made.delete(group.chat)
    }
  }
}

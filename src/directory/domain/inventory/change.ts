import { AppError } from '../../../shared/index.ts'
import { activeMemberships, type Membership, type Person } from '../person.ts'
import { isOpenUnit, tierOf, type Unit } from '../unit.ts'
import type { Equipment, EquipmentChange } from './equipment.ts'

/** Who did what under which command, and when. */
export type ChangeAct = { readonly person: Person; readonly at: Date; readonly commandId: string }

/** The province's and the academy's coordination of equipment; a director asks them, a delegate only looks on. */
const looksAfter = ({ role, axis }: Membership): boolean =>
  role === 'supervisor' ||
  role === 'coordinator' ||
  role === 'adviser' ||
  (role === 'member' && axis === 'infrastructure')

/** Whether this person decides where the equipment of that unit stands. */
export const mayChangeAt = (person: Person, { path }: Pick<Unit, 'path'>, at: Date): boolean =>
  activeMemberships(person, at).some((post) => looksAfter(post) && path.includes(post.unitId))

const outside = (): AppError => new AppError('forbidden', 'equipment.outside_scope')
const changed = (): AppError => new AppError('conflict', 'equipment.changed')

export const wasDone = ({ trail = [] }: Equipment, commandId: string): boolean =>
  trail.some((change) => change.commandId === commandId)

const traceOf = ({ person, at, commandId }: ChangeAct) => ({ commandId, by: person.id, at })

const withChange = (equipment: Equipment, change: EquipmentChange): Equipment => ({
  ...equipment,
  trail: [...(equipment.trail ?? []), change],
})

/** In its new school nobody has said yet in which room. */
const standingIn = ({ room: _, ...equipment }: Equipment, unitId: string, room?: string): Equipment => ({
  ...equipment,
  unitId,
  ...(room === undefined ? {} : { room }),
})

/** To another school or training centre. */
export const decideMove = (
  equipment: Equipment,
  { from, to }: { readonly from: Unit; readonly to: Unit },
  act: ChangeAct,
): Equipment => {
  if (!mayChangeAt(act.person, from, act.at) || !mayChangeAt(act.person, to, act.at)) throw outside()
  if (equipment.scrappedAt || to.id === from.id) throw changed()
  if (tierOf(to.kind) !== 'school' || !isOpenUnit(to, act.at)) throw outside()
  const { room } = equipment
  return withChange(standingIn(equipment, to.id), {
    ...traceOf(act),
    what: 'moved',
    from: from.id,
    to: to.id,
    ...(room === undefined ? {} : { room }),
  })
}

export const decideScrap = (equipment: Equipment, from: Unit, act: ChangeAct): Equipment => {
  if (!mayChangeAt(act.person, from, act.at)) throw outside()
  if (equipment.scrappedAt) throw changed()
  return { ...withChange(equipment, { ...traceOf(act), what: 'scrapped' }), scrappedAt: act.at }
}

const UNDO_MS = 24 * 3_600_000

/** The last change that stands. */
export const lastChange = ({
  trail = [],
}: Equipment): Exclude<EquipmentChange, { what: 'undone' }> | undefined => {
  const undone = new Set(trail.map((change) => (change.what === 'undone' ? change.undoes : '')))
  return trail.findLast((change) => change.what !== 'undone' && !undone.has(change.commandId)) as
    | Exclude<EquipmentChange, { what: 'undone' }>
    | undefined
}

/** By whoever did it, within a day; what was done stays told. */
export const decideUndo = (equipment: Equipment, act: ChangeAct): Equipment => {
  const last = lastChange(equipment)
  const isTheirs = last?.by === act.person.id && act.at.getTime() - last.at.getTime() <= UNDO_MS
  if (!last || !isTheirs) throw new AppError('conflict', 'equipment.nothing_to_undo')
  const told = withChange(equipment, { ...traceOf(act), what: 'undone', undoes: last.commandId })
  if (last.what === 'moved') return standingIn(told, last.from, last.room)
  const { scrappedAt: _, ...back } = told
  return back
}

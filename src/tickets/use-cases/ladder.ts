import {
  isOpenUnit,
  type Person,
  SUPERVISING_ROLES,
  type Tier,
  tierOf,
  type Unit,
} from '../../directory/index.ts'
import { isAtOrAbove } from '../domain/access/entry.ts'
import { queueOf } from '../domain/access/queue.ts'
import { type Category, QUEUE_OF, type Queue } from '../domain/category.ts'
import type { Destination, Unfit } from '../domain/commands.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Core } from './core.ts'

/** Everybody who could handle something in these units now. */
export const listHandlers = (core: Core, unitIds: readonly string[]): Promise<Person[]> =>
  core.directory.listMembers({ unitIds, roles: SUPERVISING_ROLES, at: core.clock.now() })

export const destinationAt = async (core: Core, unit: Unit): Promise<Destination> => ({
  tier: tierOf(unit.kind),
  unitId: unit.id,
  unitPath: unit.path,
  calendar: await core.calendars.calendarFor(unit.id),
})

/** Whether the unit is open and any of these people could handle something of that kind there. */
const canHandle = (
  core: Core,
  unit: Unit,
  { people, category }: { readonly people: readonly Person[]; readonly category: Category | null },
): boolean => {
  const at = core.clock.now()
  const standing = { tier: tierOf(unit.kind), unitId: unit.id, category, service: null }
  return isOpenUnit(unit, at) && queueOf(standing, people, at).length > 0
}

/** The first of these units, lowest first, where anybody could handle it. */
export const firstWithHolder = async (
  core: Core,
  units: readonly Unit[],
  category: Category | null,
): Promise<Destination | undefined> => {
  if (units.length === 0) return undefined
  const people = await listHandlers(
    core,
    units.map(({ id }) => id),
  )
  const found = units.find((unit) => canHandle(core, unit, { people, category }))
  return found ? destinationAt(core, found) : undefined
}

/** Whose it is at the centre, when nobody named another service. */
const serviceFor = (category: Category | null): Queue =>
  category === null ? 'information_systems' : QUEUE_OF[category]

/** Where a ticket goes from where it stands: the nearest unit above that has somebody. */
export const findAbove = async (
  core: Core,
  ticket: Ticket,
  named: { readonly category?: Category; readonly service?: Queue } = {},
): Promise<Destination | undefined> => {
  const standing = await core.directory.findUnit(ticket.unitId)
  // a unit that has left the directory keeps its tickets' way up
  const path = standing?.path ?? ticket.originPath
  const above = path.slice(0, Math.max(0, path.indexOf(ticket.unitId))).reverse()
  const category = named.category ?? ticket.category
  const found = await firstWithHolder(core, await core.directory.listUnits(above), category)
  return found?.tier === 'centre' ? { ...found, service: named.service ?? serviceFor(category) } : found
}

/** Where it came in; where its post was empty, where it would have come in: somebody may hold that post since. */
const lowestTierOf = ({ tier, timeline }: Ticket, units: readonly Unit[]): Tier => {
  const [opened] = timeline
  if (opened?.type !== 'opened') return tier
  const passedOver = units.find(({ id }) => id === opened.emptyPost)
  return passedOver ? tierOf(passedOver.kind) : opened.tier
}

type Below = { readonly to: Destination | undefined; readonly unfit?: Unfit }

/**
 * Where it goes back to: the nearest unit below on its way up that has somebody, not under where it came in; or why
 * the nearest one cannot have it.
 */
export const findBelow = async (core: Core, ticket: Ticket): Promise<Below> => {
  const { originPath, unitId, category } = ticket
  const below = originPath.includes(unitId) ? originPath.slice(originPath.indexOf(unitId) + 1) : []
  const units = await core.directory.listUnits(below)
  const lowest = lowestTierOf(ticket, units)
  const eligible = units.filter(({ kind }) => isAtOrAbove(tierOf(kind), lowest))
  const [nearest] = eligible
  const to = await firstWithHolder(core, eligible, category)
  if (to || !nearest) return { to }
  return { to, unfit: isOpenUnit(nearest, core.clock.now()) ? 'empty' : 'closed' }
}

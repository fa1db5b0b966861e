import { type Person, SUPERVISING_ROLES, tierOf, type Unit } from '../../directory/index.ts'
import { queueOf } from '../domain/access/queue.ts'
import type { Category } from '../domain/category.ts'
import type { Destination } from '../domain/commands.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Core } from './core.ts'

/** Everybody who could handle something in these units now. */
export const listHandlers = (core: Core, unitIds: readonly string[]): Promise<Person[]> =>
  core.directory.listMembers({ unitIds, roles: SUPERVISING_ROLES, at: core.clock.now() })

export const destinationAt = async (core: Core, unit: Unit): Promise<Destination> => ({
  tier: tierOf(unit.kind),
  unitId: unit.id,
  calendar: await core.calendars.calendarFor(unit.id),
})

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
  const found = units.find(({ id, kind }) => {
    const standing = { tier: tierOf(kind), unitId: id, category }
    return queueOf(standing, people, core.clock.now()).length > 0
  })
  return found ? destinationAt(core, found) : undefined
}

/** Where a ticket goes from where it stands: the nearest unit above that has somebody. */
export const findAbove = async (core: Core, ticket: Ticket): Promise<Destination | undefined> => {
  const standing = await core.directory.findUnit(ticket.unitId)
  // a unit that has left the directory keeps its tickets' way up
  const path = standing?.path ?? ticket.originPath
  const above = path.slice(0, Math.max(0, path.indexOf(ticket.unitId))).reverse()
  return firstWithHolder(core, await core.directory.listUnits(above), ticket.category)
}

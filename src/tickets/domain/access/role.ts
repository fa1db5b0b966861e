import { activeMemberships, type Person, type Role, SUPERVISING_ROLES } from '../../../directory/index.ts'
import type { Ticket } from '../ticket.ts'

/** The post in which somebody acts on a ticket: where it stands, else where it comes from, else any. */
export const roleOn = (
  person: Person,
  { unitId, originUnitId }: Pick<Ticket, 'unitId' | 'originUnitId'>,
  at: Date,
): Role | undefined => {
  const memberships = activeMemberships(person, at)
  const post =
    memberships.find(({ unitId: own, role }) => own === unitId && SUPERVISING_ROLES.includes(role)) ??
    memberships.find(({ unitId: own }) => own === originUnitId) ??
    memberships[0]
  return post?.role
}

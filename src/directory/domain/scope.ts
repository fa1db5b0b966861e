import type { Person, Role } from './person.ts'
import { activeMemberships } from './person.ts'

/** Roles that see and handle the tickets of their unit and of everything below it. */
export const SUPERVISING_ROLES: readonly Role[] = [
  'director',
  'supervisor',
  'coordinator',
  'member',
  'delegate',
  'adviser',
]

/** Units whose whole subtree this person supervises at that instant. */
export const supervisedUnitIds = (person: Person, at: Date): string[] => [
  ...new Set(
    activeMemberships(person, at)
      .filter(({ role }) => SUPERVISING_ROLES.includes(role))
      .map(({ unitId }) => unitId),
  ),
]

export const hasRole = (person: Person, role: Role, at: Date): boolean =>
  activeMemberships(person, at).some((membership) => membership.role === role)

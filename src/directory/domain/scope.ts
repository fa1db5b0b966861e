import { type Axis, activeMemberships, type Person, type Role, type Service } from './person.ts'
import { isOpenUnit, type Unit } from './unit.ts'

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

export type MemberFilter = {
  readonly unitIds: readonly string[]
  readonly roles?: readonly Role[]
  readonly axis?: Axis
  readonly service?: Service
  /** Memberships that count at this instant. */
  readonly at: Date
}

/** Has a place in exactly one of these units that is as asked for. */
export const suits = (person: Person, { unitIds, roles, axis, service, at }: MemberFilter): boolean =>
  activeMemberships(person, at).some(
    (membership) =>
      unitIds.includes(membership.unitId) &&
      (!roles || roles.includes(membership.role)) &&
      (!axis || membership.axis === axis) &&
      (!service || membership.service === service),
  )

export const hasRole = (person: Person, role: Role, at: Date): boolean =>
  activeMemberships(person, at).some((membership) => membership.role === role)

/** Of these people, who may be given something in that unit: nobody once it is closed. */
export const receiversIn = (unit: Unit, people: readonly Person[], at: Date): Person[] =>
  isOpenUnit(unit, at)
    ? people.filter((person) => activeMemberships(person, at).some(({ unitId }) => unitId === unit.id))
    : []

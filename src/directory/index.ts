export { CHANNELS, type Channel, type Identity, type Proof } from './domain/identity.ts'
export {
  AXES,
  type Axis,
  activeMemberships,
  type Membership,
  type Person,
  ROLES,
  type Role,
} from './domain/person.ts'
export { hasRole, SUPERVISING_ROLES, supervisedUnitIds } from './domain/scope.ts'
export {
  SECTORS,
  type Sector,
  TIERS,
  type Tier,
  tierOf,
  UNIT_KINDS,
  type Unit,
  type UnitKind,
} from './domain/unit.ts'
export type { Directory, Identities, LinkCodes, MemberFilter } from './ports.ts'

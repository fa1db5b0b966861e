import type { Language, LocalizedName } from '../../shared/index.ts'
import type { Channel } from './identity.ts'

/** What a person is in a unit (docs/architecture.md, "People"). */
export const ROLES = [
  'staff',
  'director',
  'supervisor',
  'coordinator',
  'member',
  'delegate',
  'adviser',
  'operator',
] as const
export type Role = (typeof ROLES)[number]

/** The three axes of a GENIE coordination: what one of its members looks after. */
export const AXES = ['infrastructure', 'digital_resources', 'training'] as const
export type Axis = (typeof AXES)[number]

/** The services of the centre: what one of its supervisors answers for. */
export const SERVICES = ['information_systems', 'infrastructure', 'digital_resources', 'training'] as const
export type Service = (typeof SERVICES)[number]

/** Dated: counts from `from` (inclusive) to `until` (exclusive). */
export type Membership = {
  readonly unitId: string
  readonly role: Role
  readonly axis?: Axis
  /** Of a supervisor at the centre. */
  readonly service?: Service
  readonly from: Date
  readonly until?: Date
  /** Somebody else's post, held while that person is away; never stored. */
  readonly standingInFor?: string
}

export type Person = {
  readonly id: string
  readonly name: LocalizedName
  /** E.164, `+212612345678`. Personal data: never logged. */
  readonly phone?: string
  /** The one that the person asked for, else the directory's. */
  readonly language: Language
  /** Where they asked to be told first; follows from their preferences, like `awayUntil` never stored with the person. */
  readonly preferredChannel?: Channel
  /** What the person asked for, as `preferredChannel`: never stored with the person. */
  readonly quiet?: Quiet
  readonly onlyUrgent?: boolean
  /** References of tickets of which they want no news. */
  readonly muted?: readonly string[]
  readonly memberships: readonly Membership[]
  /** An operator stopped this person's messages (flooding). */
  readonly blockedAt?: Date
  /** Away now, until then; follows from the absences, never stored with the person. */
  readonly awayUntil?: Date
}

/** From this hour of the day in Morocco on (inclusive), until that one (exclusive), over midnight as a rule. */
export type Quiet = { readonly from: number; readonly until: number }

/** What a person asked for by message. An import says nothing about it. */
export type Wishes = {
  readonly language?: Language
  readonly channel?: Channel
  /** No messages at these hours; null takes it back. */
  readonly quiet?: Quiet | null
  /** At once only what waits for them or is urgent. */
  readonly onlyUrgent?: boolean
  /** The reference of a ticket of which no news is wanted, or is wanted again. */
  readonly mute?: string
  readonly unmute?: string
}

export const activeMemberships = (person: Person, at: Date): Membership[] =>
  person.memberships.filter(({ from, until }) => from <= at && (until === undefined || at < until))

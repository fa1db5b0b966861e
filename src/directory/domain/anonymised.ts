import type { LocalizedName } from '../../shared/index.ts'
import type { Membership, Person } from './person.ts'

/** Over by `at`; what was to begin later never does. */
const ended = (membership: Membership, at: Date): Membership => {
  const { from, until } = membership
  if (until !== undefined && until <= at) return membership
  return { ...membership, until: from > at ? from : at }
}

/** What is left of a person whose data are to go: an id, a language, and where they were when. */
export const anonymised = (person: Person, name: LocalizedName, at: Date): Person => {
  const { phone: _, ...rest } = person
  return { ...rest, name, memberships: person.memberships.map((membership) => ended(membership, at)) }
}

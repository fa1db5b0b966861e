import {
  activeMemberships,
  type Person,
  type Role,
  TIERS,
  type Tier,
  tierOf,
  type Unit,
} from '../../../directory/index.ts'

/** The unit a person reports for, in which post, and the lowest tier at which the report may enter the ladder. */
export type Entry = { readonly origin: Unit; readonly tier: Tier; readonly role: Role }

const rank = (tier: Tier): number => TIERS.indexOf(tier)

export const tierAbove = (tier: Tier): Tier => TIERS[rank(tier) + 1] ?? 'centre'

export const isAtOrAbove = (tier: Tier, lowest: Tier): boolean => rank(tier) >= rank(lowest)

/**
 * School staff enter at their school, directors at the province, everybody else at their own tier. Somebody with
 * several posts reports for the lowest: that is where things break.
 */
export const entryOf = (person: Person, units: readonly Unit[], at: Date): Entry | undefined => {
  const memberships = activeMemberships(person, at)
  const [origin] = units
    .filter(({ id }) => memberships.some(({ unitId }) => unitId === id))
    .sort((a, b) => rank(tierOf(a.kind)) - rank(tierOf(b.kind)))
  const posts = memberships.filter(({ unitId }) => unitId === origin?.id)
  const post = posts.find(({ role }) => role === 'director') ?? posts[0]
  if (!origin || !post) return undefined
  const own = tierOf(origin.kind)
  const enters = post.role === 'director' && own === 'school' ? tierAbove(own) : own
  return { origin, tier: enters, role: post.role }
}

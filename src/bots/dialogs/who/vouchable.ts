import { activeMemberships, type Person, type Role, SUPERVISING_ROLES } from '../../../directory/index.ts'
import type { Talk } from '../talk.ts'

const VOUCHING: readonly Role[] = ['director', 'supervisor']
/** A region's schools; the centre has more, whose people somebody nearer vouches for. */
const MOST_UNITS = 2_000
/** As many units as a province has at most: all their staff is read. */
const WHOLE_STAFF = 500

export const vouchingUnits = ({ turn: { person, now } }: Talk): string[] => [
  ...new Set(
    activeMemberships(person, now)
      .filter(({ role }) => VOUCHING.includes(role))
      .map(({ unitId }) => unitId),
  ),
]

/**
 * Whom this person may vouch for: those of their units, and of a region's or the centre's units below those who answer
 * for them. Never somebody who has a post elsewhere as well: a code opens all that its owner may do.
 */
export const listVouchable = async (talk: Talk): Promise<Person[]> => {
  const { directory } = talk.desk
  const { person, now } = talk.turn
  const own = vouchingUnits(talk)
  const units = await directory.listUnitsWithin(own, { limit: MOST_UNITS })
  const unitIds = [...new Set([...own, ...units.map(({ id }) => id)])]
  const ofAll = unitIds.length <= WHOLE_STAFF ? {} : { roles: SUPERVISING_ROLES }
  const [near, below] = await Promise.all([
    directory.listMembers({ unitIds: own, at: now }),
    directory.listMembers({ unitIds, ...ofAll, at: now }),
  ])
  const within = new Set(unitIds)
  const people = new Map([...near, ...below].map((one) => [one.id, one]))
  return [...people.values()].filter(
    (one) =>
      one.id !== person.id &&
      !one.blockedAt &&
      activeMemberships(one, now).every(({ unitId }) => within.has(unitId)),
  )
}

import { supervisedUnitIds, TIERS, type Tier, tierOf } from '../../../directory/index.ts'
import { namedTicket } from '../asking/explicit.ts'
import { saysGive, saysReturn } from '../reading/orders/movement.ts'
import type { Talk } from '../talk.ts'

/** Where the ticket stands that is meant: the one named, else at this person's own tier. */
export const standingTier = async (talk: Talk): Promise<Tier> => {
  const named = await namedTicket(talk)
  if (named) return named.tier
  const { person, now } = talk.turn
  const units = await talk.desk.directory.listUnits(supervisedUnitIds(person, now))
  const tiers = units.map(({ kind }) => tierOf(kind))
  return TIERS.findLast((tier) => tiers.includes(tier)) ?? 'school'
}

/** "Pass it on": to a colleague, back to the tier below, or up; decided by the words. */
export const movementIn = async (talk: Talk): Promise<'give' | 'return' | 'forward'> => {
  const { text } = talk.turn
  if (saysGive(text)) return 'give'
  return saysReturn(text, await standingTier(talk)) ? 'return' : 'forward'
}

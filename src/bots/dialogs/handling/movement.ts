import { supervisedUnitIds, TIERS, type Tier, tierOf } from '../../../directory/index.ts'
import { namedTicket, typedReference } from '../asking/explicit.ts'
import { saysGive } from '../reading/orders/movement/hands/give.ts'
import { saysReturn } from '../reading/orders/movement/return.ts'
import { wantsItBack } from '../reading/orders/pointing/back-to-me.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { PendingCommandType } from '../turn.ts'

/** Where the ticket stands that is meant: the one named, else at this person's own tier. */
export const standingTier = async (talk: Talk): Promise<Tier> => {
  const named = await namedTicket(talk)
  if (named) return named.tier
  const { person, now } = talk.turn
  const units = await talk.desk.directory.listUnits(supervisedUnitIds(person, now))
  const tiers = units.map(({ kind }) => tierOf(kind))
  return TIERS.findLast((tier) => tiers.includes(tier)) ?? 'school'
}

/** "Pass it on": to a colleague, back to who says it or to the tier below, or up; decided by the words. */
export const movementIn = async (talk: Talk): Promise<'take' | 'give' | 'return' | 'forward'> => {
  const { text } = talk.turn
  if (wantsItBack(text)) return 'take'
  if (saysGive(text)) return 'give'
  return saysReturn(text, await standingTier(talk)) ? 'return' : 'forward'
}

/** Down from a school, up from the centre: there is no such tier, which is said where no ticket is named. */
export const beyondTheLadder = async (talk: Talk, type: PendingCommandType): Promise<Outcome | undefined> => {
  const edge = type === 'return' ? 'school' : type === 'forward' ? 'centre' : undefined
  if (edge === undefined || typedReference(talk) || (await standingTier(talk)) !== edge) return undefined
  return say(talk.t(edge === 'school' ? 'dialog:refused.nothing_below' : 'dialog:refused.nothing_above'))
}

import { namedTicket, typedReference } from '../../../asking/explicit.ts'
import { findDone } from '../../../asking/targets/candidates.ts'
import { belongsAbove, orderedAbove } from '../../../reading/orders/movement/belongs-above.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command, commandOn } from '../../command.ts'
import { standingTier } from '../../movement.ts'
import { hasOneFor } from '../order-said.ts'
import { isFreeOfReports } from './free-of-reports.ts'

/**
 * "Ça dépasse mes moyens, transmets à la délégation", "ça c'est pour la DP": a forward, whatever end, figures or fault it
 * sounds like; without a reason it is asked why. Named with its reference it counts before any question that is open.
 */
export const passedAboveSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk)) return undefined
  const standing = await standingTier(talk)
  const isOrdered = orderedAbove(text, standing)
  if (!isOrdered && (sureIntent(talk) === 'report_fault' || !belongsAbove(text, standing))) return undefined
  const order = { type: 'forward', words: text } as const
  const named = (await namedTicket(talk)) ?? (await findDone(talk))
  if (named) return commandOn(talk, named, order)
  if (typedReference(talk) !== undefined || !isFreeOfReports(talk)) return undefined
  return (await hasOneFor(talk, 'forward')) ? command(talk, order) : undefined
}

import type { Intent } from '../../../../../nlu/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { sentAbove, tellsWhy } from '../../../reading/orders/movement/beyond-us.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command, commandOn } from '../../command.ts'
import { standingTier } from '../../movement.ts'
import { hasOneFor } from '../order-said.ts'

/** Surely of something else: a fault at the province, figures of it. */
const OTHERWISE: readonly (Intent | undefined)[] = ['report_fault', 'statistics', 'list_tickets']

/**
 * "SN-… à la région : pas de moyens", "il faut la région": a forward, whatever figures of the region a classifier hears;
 * where the place alone is named, a reference or a reason must stand beside it.
 */
export const sentAboveSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk)) return undefined
  const sent = sentAbove(text, await standingTier(talk))
  if (sent === undefined) return undefined
  const order = { type: 'forward', words: text } as const
  const named = await namedTicket(talk)
  if (named) return commandOn(talk, named, order)
  const isSaid = sent === 'needed' || tellsWhy(text)
  if (!isSaid || waitsForWords(talk) || OTHERWISE.includes(sureIntent(talk))) return undefined
  return (await hasOneFor(talk, 'forward')) ? command(talk, order) : undefined
}

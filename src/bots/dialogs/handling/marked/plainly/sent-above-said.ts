import type { Intent } from '../../../../../nlu/index.ts'
import { focusedTicket, namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor } from '../../../asking/targets/candidates.ts'
import { newlyAlerted } from '../../../asking/targets/spoken-last.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { sentAbove, tellsWhy } from '../../../reading/orders/movement/beyond-us.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command, commandOn } from '../../command.ts'
import { standingTier } from '../../movement.ts'
import { hasOneFor } from '../order-said.ts'

/** Surely of something else: a fault at the province, figures of it. */
const OTHERWISE: readonly (Intent | undefined)[] = ['report_fault', 'statistics', 'list_tickets']

/** Asked, before it leaves their hands: whose business something is orders nothing yet. */
const shallForward = async (talk: Talk, words: string): Promise<Outcome | undefined> => {
  const candidates = await candidatesFor(talk, 'forward')
  const last = (await focusedTicket(talk)) ?? (await newlyAlerted(talk, candidates))
  const [only, another] = candidates
  const ticket = another ? candidates.find(({ id }) => id === last?.id) : only
  if (candidates.length === 0) return undefined
  const pending = { type: 'forward', words } as const
  if (!ticket) return askWhich(talk, candidates, { text: talk.t('dialog:ticket.which'), pending })
  const text = talk.t('dialog:handling.shall_forward', { reference: ticket.reference })
  return askWhich(talk, [ticket], { text, pending, isOnly: true })
}

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
  if (sent === 'perhaps') return waitsForWords(talk) ? undefined : shallForward(talk, text)
  const isSaid = sent === 'needed' || tellsWhy(text)
  if (!isSaid || waitsForWords(talk) || OTHERWISE.includes(sureIntent(talk))) return undefined
  return (await hasOneFor(talk, 'forward')) ? command(talk, order) : undefined
}

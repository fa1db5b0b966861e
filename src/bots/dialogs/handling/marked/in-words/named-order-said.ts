import type { Intent } from '../../../../../nlu/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { resolveTicket } from '../../../following/it-works.ts'
import { asksAndOrdersNothing } from '../../../reading/orders/asked/questions.ts'
import { type Handler, type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { forwardTicket, takeTicket, waitTicket } from '../../spoken.ts'
import { isFreeOfReports } from './free-of-reports.ts'

const ORDERS: Partial<Record<Intent, Handler>> = {
  take_ticket: takeTicket,
  forward_ticket: forwardTicket,
  resolve_ticket: resolveTicket,
  wait_ticket: waitTicket,
}

/**
 * "صيفط SN-… للمديرية": an order that names its ticket, while it is asked whether something before was a report. It is
 * carried out; it is no answer to that, and never a message to the requester.
 */
export const namedOrderSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || !waitsForWords(talk) || !isFreeOfReports(talk)) return undefined
  const intent = sureIntent(talk)
  const handler = intent && ORDERS[intent]
  if (!handler || asksAndOrdersNothing(talk.turn.text) || !(await namedTicket(talk))) return undefined
  return handler(talk)
}

import type { Intent } from '../../../../../nlu/index.ts'
import { spokenOf, typedReference } from '../../../asking/explicit.ts'
import { type DeniedOrder, deniedOrderIn } from '../../../reading/orders/asked/denied.ts'
import { wordsOf } from '../../../reading/words.ts'
import { message, type Outcome, say, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { stateSentence } from '../../../wording/ticket-state.ts'

/** A longer sentence rather tells a fault or a reason. */
const LONGEST = 12

/** Of those who only report, nothing but their own ticket can be ordered about. */
const REQUESTERS: readonly DeniedOrder[] = ['cancel', 'close']

/** What would be carried out; in anything else such a verb is denied by the way: "Massar n'envoie pas les notes". */
const CARRIED_OUT: readonly Intent[] = [
  ...(['take_ticket', 'forward_ticket', 'resolve_ticket', 'confirm_resolved', 'wait_ticket'] as const),
  ...(['cancel', 'undo', 'escalate', 'deny'] as const),
]

/** "SN-… متعطيهاش لحنان": a giving is no intent of its own, and sounds like a remark. */
const isOfTicket = (talk: Talk, denied: DeniedOrder): boolean =>
  denied === 'give' && typedReference(talk) !== undefined

const isHeardAsOrder = ({ turn: { understanding, state } }: Talk): boolean =>
  state.question?.kind === 'confirm_cancel' ||
  (understanding !== undefined && CARRIED_OUT.includes(understanding.intent))

/**
 * "N'annule pas ma demande", "ne transfère pas SN-…", "ما تلغيوش": the words of an order, and a "not" with them. It is
 * not carried out, whatever a classifier hears; where the ticket stands is said, and the question before is over.
 */
export const deniedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHeardAsOrder(talk) && typedReference(talk) === undefined) return undefined
  const denied = wordsOf(text).length <= LONGEST ? deniedOrderIn(text) : undefined
  if (denied === undefined || !(isHeardAsOrder(talk) || isOfTicket(talk, denied))) return undefined
  if (!isHolder(talk) && !REQUESTERS.includes(denied)) return undefined
  const ticket = await spokenOf(talk)
  if (!ticket) return say(talk.t('dialog:handling.nothing_is_done'))
  const { reference } = ticket
  const state = await stateSentence(talk, ticket)
  return {
    messages: [
      message(talk.t('dialog:handling.nothing_is_done_to', { reference, state }), { ticket: reference }),
    ],
    focus: reference,
  }
}

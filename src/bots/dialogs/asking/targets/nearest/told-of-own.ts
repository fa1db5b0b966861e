import { isActive, type Ticket } from '../../../../../tickets/index.ts'
import { reasonIn } from '../../../reading/orders/movement/reason.ts'
import { withoutReference, wordsOf } from '../../../reading/words.ts'
import type { Talk } from '../../../talk.ts'
import type { PendingCommand, PendingCommandType } from '../../../turn.ts'
import { typedReference } from '../../explicit.ts'

/** Only whoever has the ticket may do these; what its requester says with them, the holder should know. */
const FOR_HOLDERS: readonly PendingCommandType[] = ['return', 'forward', 'note']
/** Fewer are an order and nothing else. */
const FEWEST_WORDS = 6

/** "Le routeur est testé, la panne persiste, nous vous la renvoyons": said of one's own ticket, it is a remark. */
export const tellsOfOwn = (talk: Talk, ticket: Ticket, { type, words = '' }: PendingCommand): boolean =>
  ticket.requesterId === talk.turn.person.id &&
  isActive(ticket.state) &&
  FOR_HOLDERS.includes(type) &&
  wordsOf(reasonIn(withoutReference(words, typedReference(talk)))).length >= FEWEST_WORDS

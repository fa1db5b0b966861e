import type { ConversationReference, NewReply } from '../../notifications/index.ts'
import { conversationKey, homeOf } from '../inbound.ts'
import type { Settlement } from './settlement.ts'
import type { Reply } from './turn-runner/speak.ts'

const placeOf = (
  { message }: Settlement,
  { elsewhere, forPerson }: Reply,
): ConversationReference | undefined => (forPerson === undefined ? (elsewhere ?? homeOf(message)) : undefined)

/**
 * The reply that shows which message it is to: in a group, and where several messages waited, the first one in the
 * chat in which it was written.
 */
const findQuoting = (settlement: Settlement): Reply | undefined => {
  const { message, replies, crowded } = settlement
  if (message.messageId === undefined || !(crowded || message.group)) return undefined
  const written = conversationKey(message.from)
  return replies.find((reply) => {
    const place = placeOf(settlement, reply)
    return place !== undefined && conversationKey(place) === written
  })
}

/** What a turn says, as it is saved. */
export const toReplies = (settlement: Settlement): NewReply[] => {
  const { inboxId, personId, replies, entry } = settlement
  const { messageId: quotes } = settlement.message
  const quoting = findQuoting(settlement)
  return replies.map((reply, index) => {
    const { elsewhere: _, forPerson, ...message } = reply
    const to = placeOf(settlement, reply)
    return {
      id: entry === 'postponed' ? `${inboxId}:flood` : `${inboxId}:${index + 1}`,
      message: reply === quoting && quotes !== undefined ? { ...message, quotes } : message,
      ...(to ? { to, ...(personId === undefined ? {} : { personId }) } : {}),
      ...(forPerson === undefined ? {} : { personId: forPerson }),
    }
  })
}

import { isActive } from '../../../tickets/index.ts'
import { focusReference } from '../asking/explicit.ts'
import { commandOn } from '../handling/command.ts'
import { type Outcome, say, type Talk } from '../talk.ts'

/** Somebody else's card ("call the electrician"): a remark on the ticket just spoken of. */
export const sharedContact = async (talk: Talk): Promise<Outcome | undefined> => {
  const { message, person, repliedTicket } = talk.turn
  if (message.kind !== 'contact') return undefined
  const reference = repliedTicket ?? focusReference(talk)
  const ticket = reference ? await talk.desk.tickets.findVisible(person, reference) : undefined
  if (!ticket || !isActive(ticket.state)) {
    return { ...say(talk.t('dialog:gesture.contact_about_what')), keepsQuestion: true }
  }
  const words = talk.t('dialog:gesture.contact', { name: message.contactName ?? '', phone: message.phone })
  return commandOn(talk, ticket, { type: 'comment', words, settled: true })
}

import { isActive, type Ticket } from '../../../tickets/index.ts'
import { placedTicket, typedReference } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { isPossible } from '../asking/targets/candidates.ts'
import { itWorksOn } from '../following/it-works.ts'
import { askWithdraw } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { saysStill } from '../reading/asides/still.ts'
import { isNegated } from '../reading/negation.ts'
import { saysEnded } from '../reading/own/mended/ended.ts'
import { means, type Outcome, type Talk } from '../talk.ts'
import { stateSentence } from '../wording/ticket-state.ts'

const stillBroken = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { text: words } = talk.turn
  const noted = await commandOn(talk, ticket, { type: 'comment', words, settled: true })
  const { reference } = ticket
  const text = talk.t('dialog:following.still_broken', {
    reference,
    state: await stateSentence(talk, ticket),
  })
  return { ...noted, messages: noted.messages.map((message) => ({ ...message, text })) }
}

/** "La première est réglée", "لولا تحلات", "التانية مازال": of one's own several tickets the one that is counted out. */
export const placedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, repliedTicket } = talk.turn
  if (waitsForWords(talk) || repliedTicket !== undefined || typedReference(talk) !== undefined)
    return undefined
  const isStill = saysStill(text)
  const isEnded = !isStill && !isNegated(text) && saysEnded(text)
  if (!isStill && !isEnded) return undefined
  const ticket = await placedTicket(talk)
  if (!ticket || ticket.requesterId !== talk.turn.person.id) return undefined
  if (isStill) return (await isPossible(talk, 'comment', ticket)) ? stillBroken(talk, ticket) : undefined
  if (!isActive(ticket.state) || means(talk, 'confirm_resolved')) return itWorksOn(talk, ticket)
  return askWithdraw(talk, ticket, text)
}

import { isActive, type Ticket } from '../../../tickets/index.ts'
import { namedTicket, placedTicket, typedReference } from '../asking/explicit.ts'
import { candidatesFor, findDone, unique } from '../asking/targets/candidates.ts'
import { namesNoneOf, pick } from '../asking/targets/pick.ts'
import { toldApart } from '../asking/targets/told-apart.ts'
import { askWhich } from '../asking/which-ticket.ts'
import { itWorksOn } from '../following/it-works.ts'
import { askConfirmCancel, askWithdraw } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { type Over, overIn } from '../reading/orders/ending/over.ts'
import { wordsOf } from '../reading/words.ts'
import { draftOf } from '../reporting/draft.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { actionChoice } from '../wording/ticket-words.ts'
import { asksNothingOfIt } from './free.ts'

/** With more words than these, what works again may be a part of it, and there is more to tell. */
const FEW = 8

/** Kept on the ticket for whoever has it, and how to end it if that is meant. */
const noted = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { messages, ...outcome } = await commandOn(talk, ticket, {
    type: 'comment',
    words: talk.turn.text,
    settled: true,
  })
  const choices = [actionChoice(talk, 'cancel', ticket.reference)]
  return { ...outcome, messages: messages.map((one) => ({ ...one, choices })) }
}

const endIt = async (talk: Talk, ticket: Ticket, over: Over): Promise<Outcome> => {
  const { text, person } = talk.turn
  const isTheirs = ticket.requesterId === person.id && isActive(ticket.state)
  const wasNoted = ticket.timeline.some(
    ({ type, commandId }) => type === 'commented' && commandId === talk.commandId,
  )
  if (!isTheirs) return itWorksOn(talk, ticket)
  if (wasNoted || (over === 'works' && wordsOf(text).length > FEW)) return noted(talk, ticket)
  return over === 'needless'
    ? askConfirmCancel(talk, ticket, { words: text })
    : askWithdraw(talk, ticket, text)
}

/** What can be over: what asks "does it work?", what is in one's hands, one's own open requests. */
const listOpen = async (talk: Talk, over: Over): Promise<readonly Ticket[]> => {
  const held = isHolder(talk) && over !== 'needless' ? await candidatesFor(talk, 'resolve') : []
  const own = (await talk.mine()).filter(({ state }) => isActive(state))
  return unique([...(await candidatesFor(talk, 'confirm')), ...held, ...own])
}

/** There is nothing to end: said so, and a ticket all the same if that was meant. */
const nothingOpen = (talk: Talk): Outcome | undefined => {
  if (!means(talk, 'report_fault')) return undefined
  const choices = [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }]
  return {
    ...say(talk.t('dialog:following.nothing_to_confirm'), { choices }),
    question: { kind: 'report_anyway', report: draftOf(talk, null) },
  }
}

/**
 * "Plus de problème, je l'ai fait chez ma collègue", "تفكرت المودباس، ماشي لازم": a thing is named, and to a classifier
 * that is a fault; the words say that it is over. What is understood so already needs no such reading.
 */
export const overSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!asksNothingOfIt(talk) || means(talk, 'confirm_resolved', 'resolve_ticket', 'cancel')) return undefined
  const over = overIn(text)
  if (over === undefined) return undefined
  const named = (await namedTicket(talk)) ?? (await findDone(talk)) ?? (await placedTicket(talk))
  if (named) return endIt(talk, named, over)
  if (typedReference(talk) !== undefined) return undefined
  const open = await listOpen(talk, over)
  if (open.length === 0) return nothingOpen(talk)
  const ticket = toldApart(text, open) ?? (namesNoneOf(talk, open) ? undefined : pick(talk, open))
  const pending = { type: over === 'needless' ? 'cancel' : 'confirm', words: text } as const
  return ticket
    ? endIt(talk, ticket, over)
    : askWhich(talk, open, { text: talk.t('dialog:ticket.which_works'), pending })
}

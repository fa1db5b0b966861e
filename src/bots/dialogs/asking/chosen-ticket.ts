import type { Ticket } from '../../../tickets/index.ts'
import { itWorksOn } from '../following/it-works.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { wordsOf } from '../reading/words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { placedTicket, typedReference, typedTicket } from './explicit.ts'
import { chosen, drops, interrupts, verdict } from './interrupts.ts'
import { askWhich, candidatesFor, findDone, unknownTicket } from './which-ticket.ts'

type Question = Extract<OpenQuestion, { kind: 'which_ticket' }>

/** "The printer one", "salle 12": the only candidate that fits the words. */
const fitting = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  const { text, understanding } = talk.turn
  const category = understanding?.category ?? namedCategory(text)
  const room = wordsOf(understanding?.entities.room ?? '').join(' ')
  const fits = candidates.filter(
    (ticket) =>
      (category && ticket.category === category) ||
      (room && wordsOf(ticket.report.room ?? '').join(' ') === room),
  )
  return fits.length === 1 ? fits[0] : undefined
}

const doIt = (talk: Talk, ticket: Ticket, { pending }: Question): Promise<Outcome> =>
  pending.type === 'confirm' || pending.type === 'resolve'
    ? itWorksOn(talk, ticket, pending.words)
    : commandOn(talk, ticket, pending)

/** "Which ticket?": by button, reference, or words that fit one of them only. */
export const answerWhichTicket = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { pending } = question
  const pressed = chosen(talk)
  if (talk.turn.choice && pressed?.name !== 'ticket') return undefined
  if (pressed) {
    const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, pressed.value)
    return ticket ? doIt(talk, ticket, question) : unknownTicket(talk, pending)
  }
  if (drops(talk) || verdict(talk) === 'no') return say(talk.t('dialog:smalltalk.fine'))
  if (typedReference(talk)) {
    const ticket = await typedTicket(talk)
    return ticket ? doIt(talk, ticket, question) : unknownTicket(talk, pending)
  }
  const done = await findDone(talk)
  const candidates = await candidatesFor(talk, pending.type)
  const ticket = done ?? (await placedTicket(talk)) ?? fitting(talk, candidates)
  if (ticket) return doIt(talk, ticket, question)
  if (interrupts(talk, 'which') || candidates.length === 0) return undefined
  return {
    ...askWhich(talk, candidates, { text: talk.t('dialog:ticket.which_again'), pending }),
    misunderstood: true,
  }
}

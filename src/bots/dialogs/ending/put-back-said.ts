import type { Intent } from '../../../nlu/index.ts'
import { effective, type Ticket } from '../../../tickets/index.ts'
import { spokenOf } from '../asking/explicit.ts'
import { findDone, isPossible } from '../asking/targets/candidates.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { saysOnlyBack, saysPutBack, saysStayed } from '../reading/orders/ending/put-back.ts'
import { destinationIn } from '../reading/orders/movement/destination.ts'
import { referencesIn } from '../reading/orders/references.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { wantsItBack } from '../reading/own/wants-it-back.ts'
import { means, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { actionChoice } from '../wording/ticket-words.ts'
import { asksNothingOfIt } from './free.ts'

/** "Merci encore", "je reste disponible" are of something else, whatever the words are. */
const OTHERWISE: readonly (Intent | undefined)[] = [
  ...(['thank', 'greet', 'goodbye', 'list_tickets', 'statistics', 'help', 'declare_absence'] as const),
  ...(['talk_to_human', 'set_preferences', 'change_language', 'vouch', 'affirm'] as const),
]

/** A fault of the same thing, or of a thing that nobody names. */
const mayBeOf = ({ turn }: Talk, { category }: Ticket): boolean => {
  const named = namedCategory(turn.text)
  if (named !== undefined && category !== null) return named === category
  const { understanding } = turn
  return understanding?.intent !== 'report_fault' || understanding.category === category
}

const saysSo = (talk: Talk): boolean => {
  const { text } = talk.turn
  if (OTHERWISE.includes(sureIntent(talk)) || asksSomething(text)) return false
  return (
    saysOnlyBack(text) || saysPutBack(text) || saysStayed(text) || wantsItBack(text) || means(talk, 'reopen')
  )
}

/** Ended by this very person, as the last thing that happened to it. */
const endedBy = ({ turn: { person } }: Talk, { state, timeline, requesterId }: Ticket): boolean => {
  const isOver = state.status === 'cancelled' || (state.status === 'resolved' && requesterId !== person.id)
  const last = effective(timeline).at(-1)
  return isOver && last?.by === person.id && ['cancelled', 'resolved'].includes(last.type)
}

/** Closed by good advice, which was not good after all. */
const isHelped = ({ turn: { person } }: Talk, { state, requesterId }: Ticket): boolean =>
  state.status === 'closed' && state.how === 'self_help' && requesterId === person.id

/** Played again after a crash: it is open again already, or anew. */
const again = async (talk: Talk): Promise<Outcome | undefined> => {
  const done = await findDone(talk)
  const event = done?.timeline.find(({ commandId }) => commandId === talk.commandId)
  if (!done || !event) return undefined
  if (event.type === 'undone') return commandOn(talk, done, { type: 'undo' })
  if (event.type === 'reopened') return commandOn(talk, done, { type: 'reopen', words: talk.turn.text })
  const isAnew = event.type === 'opened' && referencesIn(event.report.text).length > 0
  return isAnew ? commandOn(talk, done, { type: 'reopen', words: talk.turn.text }) : undefined
}

/** "رجعها للمديرية": back to a tier, and not to what it was. */
const returnsIt = (talk: Talk): boolean => isHolder(talk) && destinationIn(talk.turn.text) !== undefined

/** Whoever resolved it is asked before that is taken back from its requester. */
const askWhatCameBack = (talk: Talk, { reference }: Ticket): Outcome =>
  say(talk.t('dialog:handling.what_came_back', { reference }), {
    ticket: reference,
    choices: [actionChoice(talk, 'undo', reference)],
  })

/**
 * "المشكل بقى، نسيت، رجعو", "non je plaisantais, elle est encore cassée", right after a request was withdrawn or resolved by
 * whoever says it: that is taken back, before any older request that could be reopened. Too late for that, it begins anew.
 */
export const putBackSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!asksNothingOfIt(talk) || !saysSo(talk) || returnsIt(talk)) return undefined
  const done = await again(talk)
  if (done) return done
  const ticket = await spokenOf(talk)
  if (!ticket || !mayBeOf(talk, ticket)) return undefined
  const words = talk.turn.text
  if (isHelped(talk, ticket) && (await isPossible(talk, 'reopen', ticket)))
    return commandOn(talk, ticket, { type: 'reopen', words })
  if (!endedBy(talk, ticket)) return undefined
  if (ticket.state.status === 'resolved' && saysOnlyBack(words)) return askWhatCameBack(talk, ticket)
  if (await isPossible(talk, 'undo', ticket)) return commandOn(talk, ticket, { type: 'undo' })
  return ticket.state.status === 'cancelled' ? commandOn(talk, ticket, { type: 'reopen', words }) : undefined
}

import { DateTime } from 'luxon'
import { ZONE } from '../../../shared/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, ownSpokenOf } from '../asking/explicit.ts'
import { confirmResolved } from '../following/it-works.ts'
import { commandOn } from '../handling/command.ts'
import { ownOpen } from '../own/own-ticket.ts'
import { isThatAll } from '../reading/asides/short/short-words.ts'
import { namedCategory } from '../reading/named-category.ts'
import { saysBetter } from '../reading/own/mended/better.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { wordsOf } from '../reading/words.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder, nameOf } from '../wording/people.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import { actionChoice, ticketLine } from '../wording/ticket-words.ts'

const EVENING_FROM = 17
const MORNING_UNTIL = 12

const greeting = (talk: Talk): string => {
  const { hour } = DateTime.fromJSDate(talk.turn.now, { zone: ZONE })
  const name = nameOf(talk, talk.turn.person)
  if (hour >= 4 && hour < MORNING_UNTIL) return talk.t('dialog:smalltalk.good_morning', { name })
  return hour >= EVENING_FROM || hour < 4
    ? talk.t('dialog:smalltalk.good_evening', { name })
    : talk.t('dialog:smalltalk.good_afternoon', { name })
}

const FIRST_SHOWN = 3
/** A yes of so many words tells something. */
const FEWEST_TELLING = 3

/** Hello, by the hour, and what awaits this person: not all that they could take, but what they were told of. */
export const greet = async (talk: Talk): Promise<Outcome> => {
  const waiting = (await talk.awaiting()).filter(({ isTheirs }) => isTheirs)
  const next =
    waiting.length > 0
      ? talk.t(`dialog:smalltalk.${waiting.length > FIRST_SHOWN ? 'awaiting_you_first' : 'awaiting_you'}`, {
          count: waiting.length,
        })
      : talk.t(isHolder(talk) ? 'dialog:smalltalk.how_can_i_help_holder' : 'dialog:smalltalk.how_can_i_help')
  const first = waiting.slice(0, FIRST_SHOWN).map(({ ticket }) => ticket)
  const lines = await Promise.all(first.map((ticket) => ticketLine(talk, ticket, { unit: isHolder(talk) })))
  const choices = ticketChoices(talk, first)
  return { ...say([greeting(talk), next, ...lines].join('\n'), { choices }), keepsQuestion: true }
}

const resolvedAt = ({ state }: Ticket): number => ('at' in state ? state.at.getTime() : 0)

/** Thanks neither confirm nor reopen; a ticket that still asks "does it work?" is recalled, gently. */
export const thank = async (talk: Talk): Promise<Outcome> => {
  const asked = (await talk.awaiting())
    .filter(({ as }) => as === 'confirmation')
    .map(({ ticket }) => ticket)
    .sort((a, b) => resolvedAt(b) - resolvedAt(a))[0]
  if (!asked) return { ...say(talk.t('dialog:smalltalk.welcome')), keepsQuestion: true }
  const { reference } = asked
  const choices = [actionChoice(talk, 'confirm', reference), actionChoice(talk, 'reopen', reference)]
  return {
    ...say(talk.t('dialog:smalltalk.welcome_tell_me', { reference }), { choices, ticket: reference }),
    keepsQuestion: true,
  }
}

export const goodbye = async (talk: Talk): Promise<Outcome> => ({
  ...say(talk.t('dialog:smalltalk.goodbye')),
  keepsQuestion: true,
})

const THANKS = /(?:^| )(?:merci|chokran|choukran|شكرا|بارك|baraka)(?= |$)/u
/** Something is left, counted or denied. */
const TELLS = /(?:^| )(?:mais|sauf|ولكن|لكن|غير|walakin|lakin|ghir|باقي\S*|باقا|ba9i\S*|ba9a)(?= |$)|\d/u
const MANY = 7

const tellsMore = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length >= FEWEST_TELLING && (TELLS.test(words.join(' ')) || words.length >= MANY)
}

/** A yes that answers nothing; of one's own report that waits, what is said with it is read by whoever has it. */
export const affirm = async (talk: Talk): Promise<Outcome> => {
  const { text } = talk.turn
  const isPlain = plainAnswer(text) !== undefined
  const ticket = isPlain ? undefined : await ownSpokenOf(talk)
  if (ticket && saysBetter(text)) return confirmResolved(talk)
  if (THANKS.test(wordsOf(text).join(' '))) return thank(talk)
  return ticket && tellsMore(text)
    ? commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
    : say(talk.t('dialog:smalltalk.yes_to_nothing'))
}

/** "Non c'est la photocopieuse": of their only open one of that kind, whatever was spoken of last. */
const ownOfThing = async (talk: Talk): Promise<Ticket | undefined> => {
  if (namedCategory(talk.turn.text) === undefined) return undefined
  const [only, another] = await ownOpen(talk)
  return another ? undefined : only
}

/**
 * A no that answers nothing: most likely it corrects what was just said about a ticket, so that it is noted
 * there; a bare one is asked what is wrong.
 */
export const deny = async (talk: Talk): Promise<Outcome> => {
  if (isThatAll(talk.turn.text)) return say(talk.t('dialog:smalltalk.fine'))
  const ticket = (await ownOfThing(talk)) ?? (await focusedTicket(talk))
  const isMine = ticket && ticket.requesterId === talk.turn.person.id && isActive(ticket.state)
  if (!ticket || !isMine) return say(talk.t('dialog:smalltalk.no_to_nothing'))
  const corrects = wordsOf(talk.turn.text).length > 2 || namedCategory(talk.turn.text) !== undefined
  if (corrects) return commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
  return {
    messages: [message(talk.t('dialog:smalltalk.what_to_correct', { reference: ticket.reference }))],
    focus: ticket.reference,
    question: { kind: 'words_for', pending: { type: 'comment' }, reference: ticket.reference },
  }
}

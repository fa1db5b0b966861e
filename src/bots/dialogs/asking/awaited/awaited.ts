import { saysFailure } from '../../../../nlu/index.ts'
import type { OutboundMessage } from '../../../../notifications/index.ts'
import { type AwaitingTicket, isActive, type Ticket } from '../../../../tickets/index.ts'
import { commandOn } from '../../handling/command.ts'
import { joinedResolved } from '../../own/joined.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { isNegated } from '../../reading/negation.ts'
import { saysUntried } from '../../reading/orders/asked/questions.ts'
import { speaksOfIncident } from '../../reading/orders/incidents.ts'
import { saysDiagnosis } from '../../reading/own/details/diagnosis.ts'
import { saysNobodyCame } from '../../reading/own/mended/nobody-came.ts'
import { notEndedIn } from '../../reading/own/mended/not-ended.ts'
import { saysNothingChanged } from '../../reading/own/mended/nothing-changed.ts'
import { saysPartly } from '../../reading/own/mended/partly.ts'
import { triedInVain } from '../../reading/own/mended/tried.ts'
import { saysItWorks } from '../../reading/own/mended/works.ts'
import { beginsWithNo, leadingAnswer, plainAnswer, saysYesBut } from '../../reading/plain-answer.ts'
import { withoutReference, wordsOf } from '../../reading/words.ts'
import { isAside } from '../../smalltalk/aside.ts'
import { means, message, type Outcome, soundsLikeFault, type Talk } from '../../talk.ts'
import { actionChoice } from '../../wording/ticket-words.ts'
import { focusReference, namedTicket, typedReference } from '../explicit.ts'
import { interrupts, verdict } from '../interrupts.ts'
import { doneInThisTurn } from '../targets/candidates.ts'
import { ofThingNamed } from '../targets/nearest/thing-named.ts'
import { pick } from '../targets/pick.ts'
import { toldApart } from '../targets/told-apart.ts'
import { askWhich } from '../which-ticket.ts'
import { takesUp } from './takes-up.ts'

const askedAt = ({ state }: Ticket): number => ('at' in state ? state.at.getTime() : 0)

/** Played again after a crash: the answer was given already, and is given again to the same ticket. */
const again = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = (await talk.mine()).find((candidate) => doneInThisTurn(talk, candidate))
  const done = ticket?.timeline.find(({ commandId }) => commandId === talk.commandId)
  const words = talk.turn.text
  if (!ticket || !done) return undefined
  if (done.type === 'closed') return commandOn(talk, ticket, { type: 'confirm', words })
  if (done.type === 'reopened') return commandOn(talk, ticket, { type: 'reopen', words })
  return done.type === 'answered' ? commandOn(talk, ticket, { type: 'comment', words }) : undefined
}

const doesItWork = (talk: Talk, { reference }: Ticket): OutboundMessage => {
  const choices = [actionChoice(talk, 'confirm', reference), actionChoice(talk, 'reopen', reference)]
  return message(talk.t('dialog:following.does_it_work', { reference }), { choices, ticket: reference })
}

/** Not tried yet: nothing is closed nor reopened, and the question stays. */
const tellMeWhen = (talk: Talk, { reference }: Ticket): Outcome => {
  const choices = [actionChoice(talk, 'confirm', reference), actionChoice(talk, 'reopen', reference)]
  return {
    messages: [
      message(talk.t('dialog:following.tell_me_when', { reference }), { choices, ticket: reference }),
    ],
    focus: reference,
    keepsQuestion: true,
  }
}

/** "Ça marche pas" read as a yes would close what is broken: unless there is no doubt, it is asked again. */
const isDoubtfulYes = (talk: Talk): boolean => {
  const { text } = talk.turn
  if (notEndedIn(text) === 'fails') return true
  if (talk.certainty === 'sure' || plainAnswer(text) !== undefined || saysItWorks(text)) return false
  return isNegated(text) || saysFailure(text) || speaksOfIncident(text)
}

/**
 * An open ticket of their own that was spoken of after all these had asked: said in many words, "it works" and
 * "it does not" may be about that one.
 */
const spokenOfSince = async (talk: Talk, asked: readonly Ticket[]): Promise<Ticket | undefined> => {
  const { state, text, repliedTicket } = talk.turn
  const reference = focusReference(talk)
  const isNamed = repliedTicket !== undefined || typedReference(talk) !== undefined
  if (!state.focus || !reference || isNamed || plainAnswer(text) !== undefined) return undefined
  const spokenAt = state.focus.at.getTime()
  const category = namedCategory(text)
  const isAboutThese = asked.some(
    (ticket) =>
      ticket.reference === reference ||
      askedAt(ticket) >= spokenAt ||
      (category !== undefined && ticket.category === category),
  )
  if (isAboutThese) return undefined
  return (await talk.mine()).find((ticket) => ticket.reference === reference && isActive(ticket.state))
}

/** Of what nothing else was made, the first word counts. */
const unclearly = (talk: Talk): 'yes' | 'no' | undefined =>
  talk.certainty === 'unsure' ? leadingAnswer(talk.turn.text) : undefined
/** What the words tell is kept; whether it works they leave open. */
const notedAndAskedAgain = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const noted = await commandOn(talk, ticket, { type: 'comment', words: talk.turn.text })
  return { ...noted, messages: [...noted.messages, doesItWork(talk, ticket)] }
}

/** Whether it works, as far as the words without the reference say. */
const works = (talk: Talk, text: string): 'yes' | 'no' | undefined => {
  const isDenied =
    beginsWithNo(text) ||
    plainAnswer(text) === 'no' ||
    [triedInVain, saysNobodyCame, saysNothingChanged, saysPartly].some((says) => says(text))
  if (means(talk, 'reopen') || isDenied) return 'no'
  if (saysItWorks(text)) return 'yes'
  if (soundsLikeFault(talk)) return undefined
  if (means(talk, 'confirm_resolved', 'resolve_ticket')) return 'yes'
  return plainAnswer(text) ?? verdict(talk) ?? unclearly(talk)
}

/** Neither a yes nor a no to "does it work?", and to be kept with it all the same. */
const toldBeside = (talk: Talk, asked: Ticket, text: string): Promise<Outcome> | Outcome | undefined => {
  const notEnded = notEndedIn(text)
  if (saysUntried(talk.turn.text) || notEnded === 'awaited') return tellMeWhen(talk, asked)
  return notEnded === 'past' || saysYesBut(text) || saysDiagnosis(text)
    ? notedAndAskedAgain(talk, asked)
    : undefined
}

type Answered = { readonly asked: readonly Ticket[]; readonly answer: 'yes' | 'no' }

/** Done to the ticket that is meant, or asked which. */
const settled = async (talk: Talk, { asked, answer }: Answered): Promise<Outcome | undefined> => {
  const pending = { type: answer === 'yes' ? 'confirm' : 'reopen', words: talk.turn.text } as const
  const since = await spokenOfSince(talk, asked)
  if (since && answer === 'no') return undefined
  if (since) return askWhich(talk, [since, ...asked], { text: talk.t('dialog:ticket.which_works'), pending })
  const ticket = justAsked(talk, asked) ?? pick(talk, asked)
  return ticket
    ? commandOn(talk, ticket, pending)
    : askWhich(talk, asked, { text: talk.t('dialog:ticket.which_works'), pending })
}

/** "Does it work?": yes closes, no reopens, in one word or in many. */
const confirmation = async (talk: Talk, open: readonly Ticket[]): Promise<Outcome | undefined> => {
  // what was asked last is what is answered
  const asked = [...open].sort((a, b) => askedAt(b) - askedAt(a))
  const [newest] = asked
  if (!newest) return undefined
  const text = withoutReference(talk.turn.text, typedReference(talk))
  const beside = toldBeside(talk, newest, text)
  if (beside) return beside
  const answer = works(talk, text)
  // another thing works: what that ends is found among all that is open
  if (!answer || (answer === 'yes' && ofThingNamed(text, asked)?.length === 0)) return undefined
  if (answer === 'yes' && isDoubtfulYes(talk)) return { messages: [doesItWork(talk, newest)] }
  return settled(talk, { asked, answer })
}

const JUST_MS = 5 * 60_000
const LONG_BEFORE_MS = 10 * 60_000

/** The newest question, put a moment ago where the others are long past: unless the words tell of another. */
const justAsked = (talk: Talk, asked: readonly Ticket[]): Ticket | undefined => {
  const [newest, next] = asked
  if (!newest || !next || toldApart(talk.turn.text, asked)) return undefined
  const isNew = askedAt(newest) >= talk.turn.now.getTime() - JUST_MS
  const { focus } = talk.turn.state
  const isSpokenOf = focus !== undefined && focus.at.getTime() > askedAt(newest)
  return isNew && !isSpokenOf && askedAt(next) < askedAt(newest) - LONG_BEFORE_MS ? newest : undefined
}

/** A report of another kind is a new ticket; of the same kind it is most likely the answer. */
const isAnswer = (talk: Talk, asked: readonly Ticket[]): boolean => {
  // "alors ?" asks back, and answers nothing
  if (isAside(talk.turn.text)) return false
  if (asked.some((ticket) => takesUp(talk.turn.text, ticket))) return true
  if (interrupts(talk, 'words') || means(talk, 'cancel')) return false
  if (talk.certainty !== 'sure' || !means(talk, 'report_fault')) return true
  return asked.some(({ category }) => category === talk.turn.understanding?.category)
}

/** In reply to "does it work?" neither yes nor no: noted, and asked again. */
const askAgain = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> =>
  talk.certainty !== 'unsure' || talk.turn.text === '' ? undefined : notedAndAskedAgain(talk, ticket)

/** "Does it work?" was asked of whoever joined a ticket as well: their no brings it back. */
const joinedAnswer = async (talk: Talk): Promise<Outcome | undefined> => {
  const answer = works(talk, withoutReference(talk.turn.text, typedReference(talk)))
  const [newest] = answer ? await joinedResolved(talk) : []
  const isAnother = talk.turn.repliedTicket !== undefined && talk.turn.repliedTicket !== newest?.reference
  if (!newest || isAnother) return undefined
  return commandOn(talk, newest, {
    type: answer === 'yes' ? 'confirm' : 'reopen',
    words: talk.turn.text,
  })
}

/** Narrowed to the ticket that the message names; none when it names one that asks nothing. */
const askedAbout = async (talk: Talk): Promise<readonly AwaitingTicket[]> => {
  const open = (await talk.awaiting()).filter(({ as }) => as !== 'holder')
  const isNamed = talk.turn.repliedTicket !== undefined || typedReference(talk) !== undefined
  if (!isNamed || open.length === 0) return open
  const named = await namedTicket(talk)
  return open.filter(({ ticket }) => ticket.id === named?.id)
}

/** With more words than these it may tell of anything. */
const FEW = 4

/** Short, and nothing could be made of it: silence would close the ticket of somebody who may have said no. */
const saysNothingClear = (talk: Talk): boolean => {
  const { text, message: inbound } = talk.turn
  const isShort = text !== '' && wordsOf(text).length <= FEW && inbound.attachments.length === 0
  return isShort && talk.certainty === 'unsure' && !isAside(text) && namedCategory(text) === undefined
}

const onlyAskedAgain = (talk: Talk, ticket: Ticket): Outcome => ({
  messages: [doesItWork(talk, ticket)],
  focus: ticket.reference,
})

const named = ({ turn }: Talk, ticket: Ticket): boolean => turn.repliedTicket === ticket.reference

/** Whether it works, or asked once more where that was hardly said; undefined when none asks, or it is something else. */
const confirmedOrAsked = async (
  talk: Talk,
  confirmations: readonly Ticket[],
  answers: readonly Ticket[],
): Promise<Outcome | undefined> => {
  const [newest] = confirmations
  if (!newest) return undefined
  const outcome = await confirmation(talk, confirmations)
  if (outcome) return outcome
  if (named(talk, newest)) return askAgain(talk, newest)
  return answers.length === 0 && saysNothingClear(talk) ? onlyAskedAgain(talk, newest) : undefined
}

/**
 * A ticket has put a question to this person (the holder's, or "does it work?"): what they say next answers
 * it, unless it is confidently something else. The newest question is the one that a bare yes answers.
 */
export const answerAwaited = async (talk: Talk): Promise<Outcome | undefined> => {
  // both are looked up in one go
  const [done, open] = await Promise.all([again(talk), askedAbout(talk)])
  if (done) return done
  const tickets = (as: AwaitingTicket['as']) =>
    open.filter((one) => one.as === as).map(({ ticket }) => ticket)
  // what was asked last is answered first
  const confirmations = tickets('confirmation').sort((a, b) => askedAt(b) - askedAt(a))
  const answers = tickets('answer')
  const newest = [...open].sort((a, b) => askedAt(b.ticket) - askedAt(a.ticket))[0]
  const isBare = plainAnswer(talk.turn.text) !== undefined || means(talk, 'affirm', 'deny')
  const skipsConfirmation = isBare && newest?.as === 'answer'
  const confirmed = skipsConfirmation ? undefined : await confirmedOrAsked(talk, confirmations, answers)
  if (confirmed) return confirmed
  if (open.length === 0) return joinedAnswer(talk)
  if (answers.length === 0 || !isAnswer(talk, answers)) return undefined
  const pending = { type: 'comment', words: talk.turn.text } as const
  const ticket = pick(talk, answers)
  return ticket
    ? commandOn(talk, ticket, pending)
    : askWhich(talk, answers, { text: talk.t('dialog:ticket.which_answer'), pending })
}

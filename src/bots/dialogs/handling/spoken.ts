import { readUntil, saysFailure } from '../../../nlu/index.ts'
import { effective, isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, focusReference, namedTicket, ownSpokenOf } from '../asking/explicit.ts'
import { candidatesFor, findDone, isPossible } from '../asking/targets/candidates.ts'
import { namesNoneOf, pick } from '../asking/targets/pick.ts'
import { toldApart } from '../asking/targets/told-apart.ts'
import { askWhich, namedTarget } from '../asking/which-ticket.ts'
import { saysItGoesOn, saysItWillCome } from '../reading/command-words.ts'
import { namedCategory } from '../reading/named-category.ts'
import { saysAll } from '../reading/orders/ending/all-of-them.ts'
import { dropsIt } from '../reading/orders/ending/drops-it.ts'
import { saysGive } from '../reading/orders/movement/hands/give.ts'
import { ordersUp } from '../reading/orders/movement/levels.ts'
import { saysPassing } from '../reading/orders/movement/upwards.ts'
import { asksToRaise } from '../reading/orders/side-words.ts'
import { wordsOf } from '../reading/words.ts'
import { askCameBack } from '../reporting/again/came-back.ts'
import { tellsOfOtherRoom } from '../reporting/again/other-room.ts'
import { isLately } from '../reporting/again/said-before.ts'
import { draftOf } from '../reporting/draft.ts'
import { reportWith } from '../reporting/report.ts'
import { unclear } from '../smalltalk/unclear.ts'
import { type Handler, type Outcome, say, type Talk } from '../talk.ts'
import type { PendingCommandType } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { stateSentence } from '../wording/ticket-state.ts'
import { command, commandOn } from './command.ts'
import { movementIn } from './movement.ts'
import { saysUndo, undoLast } from './undo-last.ts'

const spoken =
  (type: PendingCommandType): Handler =>
  (talk) =>
    command(talk, { type, words: talk.turn.text })

const mayBeFault = ({ turn, certainty }: Talk): boolean =>
  certainty !== 'sure' ||
  (turn.understanding?.alternatives ?? []).some(({ intent }) => intent === 'report_fault')

/**
 * What only those who handle tickets can do. From anybody else it is rather a fault told in unusual words;
 * without any sign of one they are told so, before being asked which ticket.
 */
const byHolder =
  (handler: Handler): Handler =>
  async (talk) => {
    if (isHolder(talk)) return handler(talk)
    return mayBeFault(talk) ? reportWith(talk, undefined) : say(talk.t('dialog:refused.holders_only'))
  }

export const takeTicket = byHolder((talk) =>
  command(talk, { type: saysGive(talk.turn.text) ? 'give' : 'take', words: talk.turn.text }),
)
export const forwardTicket = byHolder(async (talk) => {
  const type = await movementIn(talk)
  const order = { type, words: talk.turn.text } as const
  const doubtful = type === 'forward' ? await notOrdered(talk) : undefined
  return doubtful
    ? askWhich(talk, doubtful, { text: talk.t('dialog:ticket.which'), pending: order })
    : command(talk, order)
})

/** "C'est à la province" orders nothing by itself: of what was not spoken of, it is asked which is meant. */
const notOrdered = async (talk: Talk): Promise<readonly Ticket[] | undefined> => {
  if (talk.certainty === 'sure' || saysPassing(talk.turn.text)) return undefined
  if ((await namedTicket(talk)) || (await focusedTicket(talk))) return undefined
  const candidates = await candidatesFor(talk, 'forward')
  return candidates.length > 0 && !toldApart(talk.turn.text, candidates) && !(await findDone(talk))
    ? candidates
    : undefined
}
export const askRequester = byHolder(spoken('ask'))
/** "On reprend lundi" goes on with what waits; of a ticket that does not wait yet it says until when. */
const goesOn = async (talk: Talk): Promise<boolean> => {
  const { text, now } = talk.turn
  if (!saysItGoesOn(text) || saysItWillCome(text)) return false
  return readUntil(text, now) === undefined || (await candidatesFor(talk, 'resume')).length > 0
}

export const waitTicket = byHolder(async (talk) =>
  command(talk, { type: (await goesOn(talk)) ? 'resume' : 'wait', words: talk.turn.text }),
)

/** Closed too long ago to be the same ticket: it is opened anew from the one that is meant. */
const longClosed = async (talk: Talk): Promise<Ticket | undefined> => {
  const closed = (await talk.mine()).filter(({ state }) => state.status === 'closed')
  const category = namedCategory(talk.turn.text)
  return closed.find((ticket) => category !== undefined && ticket.category === category) ?? pick(talk, closed)
}

/** One's own open ticket that these words can be about: of the thing they name, if they name one. */
const stillOpen = async (talk: Talk): Promise<Ticket | undefined> => {
  const category = namedCategory(talk.turn.text)
  const open = (await talk.mine()).filter(({ state }) => isActive(state))
  return pick(talk, category ? open.filter((ticket) => ticket.category === category) : open)
}

/** The open one that was just spoken of, unless another thing is named: before any older one that could come back. */
const justSpokenOf = async (talk: Talk): Promise<Ticket | undefined> => {
  const reference = focusReference(talk)
  const category = namedCategory(talk.turn.text)
  return (await talk.mine()).find(
    (ticket) =>
      ticket.reference === reference &&
      isActive(ticket.state) &&
      (category === undefined || ticket.category === category),
  )
}

/** "It still does not work" about what nobody has repaired yet: noted on that ticket, with where it stands. */
const stillBroken = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const noted = await commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
  const text = talk.t('dialog:following.still_broken', {
    reference: ticket.reference,
    state: await stateSentence(talk, ticket),
  })
  return { ...noted, messages: noted.messages.map((message) => ({ ...message, text })) }
}

const wasCommented = (talk: Talk, { timeline }: Ticket): boolean =>
  timeline.some(({ type, commandId }) => type === 'commented' && commandId === talk.commandId)

/**
 * "It still does not work": one's own ticket comes back, or is open still; without one that could be meant,
 * a report begins.
 */
export const reopenTicket = async (talk: Talk): Promise<Outcome> => {
  const pending = { type: 'reopen', words: talk.turn.text } as const
  const named = await namedTarget(talk, pending)
  const done = await findDone(talk)
  if (done && wasCommented(talk, done)) return stillBroken(talk, done)
  if (named !== undefined || done) return command(talk, pending)
  const spokenOf = await justSpokenOf(talk)
  if (spokenOf) return stillBroken(talk, spokenOf)
  const closed = await candidatesFor(talk, 'reopen')
  const doubtful = namesNoneOf(talk, closed) ? await stillOpen(talk) : undefined
  if (closed.length > 0 && namesNoneOf(talk, closed) && !doubtful)
    return askCameBack(talk, draftOf(talk, namedCategory(talk.turn.text) ?? null), { tickets: closed })
  if (closed.length > 0 && !doubtful) return command(talk, pending)
  const open = await stillOpen(talk)
  if (open) return stillBroken(talk, open)
  const old = await longClosed(talk)
  if (old) return commandOn(talk, old, pending)
  return isHolder(talk) ? command(talk, pending) : reportWith(talk, undefined)
}

/** A remark on a ticket; without any ticket it could belong to, the beginning of a report; from holders rather nothing. */
export const addComment = async (talk: Talk): Promise<Outcome> => {
  const pending = { type: 'comment', words: talk.turn.text } as const
  const named = await namedTarget(talk, pending)
  const hasPlace = named !== undefined || (await candidatesFor(talk, 'comment')).length > 0
  if (!hasPlace && isHolder(talk) && !saysFailure(talk.turn.text)) return unclear(talk)
  if (!hasPlace) return reportWith(talk, undefined)
  const ticket = named && 'ticket' in named ? named.ticket : await focusedTicket(talk)
  const isOther = ticket?.requesterId === talk.turn.person.id && tellsOfOtherRoom(talk, ticket.report.room)
  if (named === undefined && isOther) return reportWith(talk, undefined)
  return command(talk, (await staysInside(talk, ticket)) ? { ...pending, type: 'note' } : pending)
}

/** What may be no message to the requester stays among staff. */
const staysInside = async (talk: Talk, ticket: Ticket | undefined): Promise<boolean> =>
  ticket !== undefined &&
  isHolder(talk) &&
  talk.certainty !== 'sure' &&
  ticket.requesterId !== talk.turn.person.id &&
  isPossible(talk, 'note', ticket)

/** "Annule, je la garde": a holder begins by what is to be taken back, and says why. */
const MOST_OF_HOLDERS = 6

/** To one's own request something was only added: it is the request that "annule" drops, after it was asked. */
const onlyAdded = ({ turn: { person } }: Talk, { requesterId, timeline }: Ticket): boolean =>
  requesterId === person.id && ['commented', 'answered'].includes(effective(timeline).at(-1)?.type ?? '')

/** "Annule" and hardly more: the button under what was done last says the same. */
const meansUndo = async (talk: Talk): Promise<boolean> => {
  const words = wordsOf(talk.turn.text)
  if (dropsIt(talk.turn.text)) return false
  const most = isHolder(talk) && saysUndo(talk.turn.text) ? MOST_OF_HOLDERS : 2
  // "annule tout" is none: it would bring back what was cancelled last
  if (words.length > most || saysAll(talk.turn.text)) return false
  const ticket = await focusedTicket(talk)
  return ticket !== undefined && !onlyAdded(talk, ticket) && (await isPossible(talk, 'undo', ticket))
}

/** "Annule", minutes after what was done last: that it is too late is said, and what can be done still. */
const tooLate = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = isHolder(talk) ? await focusedTicket(talk) : undefined
  const last = ticket && effective(ticket.timeline).at(-1)
  return ticket && last?.by === talk.turn.person.id ? commandOn(talk, ticket, { type: 'undo' }) : undefined
}

/** "لا بلاش", to figures that were just shown: whatever was done before them stays done. */
const isAfterFigures = ({ turn: { text, state } }: Talk): boolean =>
  state.figures !== undefined && wordsOf(text).length <= 2

/** Nothing was being done here: it is what was just done that is taken back, or a ticket that is to be dropped. */
export const cancelTicket = async (talk: Talk): Promise<Outcome> => {
  if (isAfterFigures(talk)) return say(talk.t('dialog:smalltalk.fine'))
  const named = await namedTarget(talk, { type: 'cancel' })
  if (named === undefined && (await meansUndo(talk))) return undoLast(talk)
  const pending = { type: 'cancel', words: talk.turn.text } as const
  const candidates = named === undefined ? await candidatesFor(talk, 'cancel') : []
  // "drop the connexion", and only the printer was reported: that one is not meant
  if (candidates.length > 0 && namesNoneOf(talk, candidates) && !(await findDone(talk)))
    return askWhich(talk, candidates, { text: talk.t('dialog:ticket.which'), pending })
  if (named !== undefined || candidates.length > 0) return command(talk, pending)
  return (await tooLate(talk)) ?? say(talk.t('dialog:handling.nothing_to_cancel'))
}

/** Too slow, or higher up: the complaint goes to whoever holds the ticket. */
export const escalate = async (talk: Talk): Promise<Outcome> => {
  const fresh = talk.certainty === 'sure' ? undefined : await ownSpokenOf(talk)
  // a minute after the alert nobody is reminded of it: it is more of the report
  if (fresh && isLately(talk, fresh))
    return commandOn(talk, fresh, { type: 'comment', words: talk.turn.text, settled: true })
  const named = await namedTarget(talk, { type: 'press' })
  const hasOne = named !== undefined || (await candidatesFor(talk, 'press')).length > 0
  if (hasOne) return command(talk, { type: 'press', words: talk.turn.text })
  // from those who handle tickets it is a forward, which may have nowhere to go
  return isHolder(talk) && saysUp(talk.turn.text)
    ? command(talk, { type: 'forward', words: talk.turn.text })
    : say(talk.t('dialog:following.nothing_to_press'))
}

const saysUp = (text: string): boolean => ordersUp(text) || asksToRaise(text)

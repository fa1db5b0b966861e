import { isActive, type Report, type Ticket } from '../../../../tickets/index.ts'
import { focusReference } from '../../asking/explicit.ts'
import { doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { commandOn } from '../../handling/command.ts'
import { saysCameBack } from '../../reading/orders/came-back.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { referencesIn } from '../../reading/orders/references.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import { ticketChoices } from '../../wording/ticket-choices.ts'
import { draftOf } from '../draft.ts'

const DAY = 86_400_000
/** A fault of longer ago is hardly the same one. */
const LONG_AGO_DAYS = 60

/** "Salle 5" and "القاعة 5" are one room; where one of the two was not said, it may be. */
const mayBeSameRoom = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined) return true
  const number = (room: string) => placeIn(room)?.room.match(/\p{N}+/u)?.[0] ?? room
  return number(one) === number(other)
}

/** Of the same thing, and perhaps of the same room. */
export const isOfKind = (report: Report, { category, report: old }: Ticket): boolean =>
  report.category !== null && category === report.category && mayBeSameRoom(report.room, old.room)

/**
 * What a report may be about instead; `held`: in the hands of whoever tells it, and no fault that came back; `own`: open
 * still, and reported by them a moment ago.
 */
type Near = {
  readonly tickets: readonly Ticket[]
  readonly held?: true | undefined
  readonly own?: true | undefined
}

/** Several may be meant, or what is said is of another kind: asked, for a ticket may go on or a new one begin. */
export const askCameBack = (talk: Talk, report: Report, { tickets, held, own }: Near): Outcome => {
  const [only, another] = tickets
  const about = held ? 'about_held' : own ? 'about_own' : 'came_back'
  const text =
    only && !another
      ? talk.t(`dialog:reporting.${about}`, { reference: only.reference })
      : talk.t(`dialog:reporting.${about}_which`)
  const choices = [...ticketChoices(talk, tickets), { id: 'q:new', title: talk.t('dialog:choice.new_fault') }]
  return {
    messages: [message(text, { choices })],
    question: {
      kind: 'came_back',
      report,
      among: tickets.map(({ reference }) => reference),
      ...(held ? { held } : {}),
      ...(own ? { own } : {}),
    },
  }
}

/** Played again after a crash: it was reopened, or opened anew from the old one, in this very turn. */
const again = async (talk: Talk): Promise<Outcome | undefined> => {
  const done = (await talk.mine()).find((ticket) => doneInThisTurn(talk, ticket))
  const event = done?.timeline.find(({ commandId }) => commandId === talk.commandId)
  const isAnew = event?.type === 'opened' && referencesIn(event.report.text).length > 0
  return done && (event?.type === 'reopened' || isAnew)
    ? commandOn(talk, done, { type: 'reopen', words: talk.turn.text })
    : undefined
}

/** Of these, those that can go on: for as long as a reopening is possible. */
const stillToReopen = async (talk: Talk, tickets: readonly Ticket[]): Promise<readonly Ticket[]> => {
  const possible = await Promise.all(tickets.map((ticket) => isPossible(talk, 'reopen', ticket)))
  return tickets.filter((_, index) => possible[index])
}

/** The last one of this kind that is closed for good: the new ticket names it. */
const longClosed = (talk: Talk, report: Report, over: readonly Ticket[]): Ticket | undefined =>
  over.find(
    (ticket) =>
      ticket.state.status === 'closed' &&
      isOfKind(report, ticket) &&
      talk.turn.now.getTime() - ticket.state.at.getTime() < LONG_AGO_DAYS * DAY,
  )

/** Spoken of just now, and perhaps called by another name; of its own name, the room was another one. */
const justOver = (talk: Talk, report: Report, over: readonly Ticket[]): Promise<readonly Ticket[]> => {
  const focus = talk.certainty === 'sure' ? undefined : focusReference(talk)
  return stillToReopen(
    talk,
    over.filter(({ reference, category }) => reference === focus && category !== report.category),
  )
}

/** Said to have come back, of no kind that could still go on: of one long closed, or called by another name. */
const otherwise = async (
  talk: Talk,
  report: Report,
  over: readonly Ticket[],
): Promise<Outcome | undefined> => {
  const old = longClosed(talk, report, over)
  if (old) return commandOn(talk, old, { type: 'reopen', words: talk.turn.text })
  const near = await justOver(talk, report, over)
  return near.length > 0 ? askCameBack(talk, report, { tickets: near }) : undefined
}

/**
 * "Finalement ça ne marche plus, l'imprimante bloque encore": told like a new fault, but the ticket of it was closed
 * lately and goes on; of longer ago, the new one names it. Of a ticket that still asks "does it work?", the same kind
 * of fault is the answer. Undefined: a report like any other.
 */
export const cameBack = async (talk: Talk): Promise<Outcome | undefined> => {
  const done = await again(talk)
  if (done) return done
  const { text, understanding } = talk.turn
  const report = draftOf(talk, understanding?.category ?? null)
  const isSaid = saysCameBack(text)
  const mine = await talk.mine()
  const over = mine.filter(({ state }) => state.status === 'resolved' || state.status === 'closed')
  if (mine.some((ticket) => isActive(ticket.state) && isOfKind(report, ticket))) return undefined
  const fitting = await stillToReopen(
    talk,
    over.filter((ticket) => (isSaid || ticket.state.status === 'resolved') && isOfKind(report, ticket)),
  )
  const [only, another] = fitting
  if (only && !another) return commandOn(talk, only, { type: 'reopen', words: text })
  if (only) return askCameBack(talk, report, { tickets: fitting })
  return isSaid ? otherwise(talk, report, over) : undefined
}

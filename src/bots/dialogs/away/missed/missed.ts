import { type Absence, supervisedUnitIds } from '../../../../directory/index.ts'
import { type Choice, ticketChoiceId } from '../../../../notifications/index.ts'
import {
  assigneeOf,
  effective,
  isActive,
  type Ticket,
  type TicketEventType,
} from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import { nameById } from '../../wording/people.ts'
import { categoryWord } from '../../wording/ticket-words.ts'

/** As many as are read for a list; of a school no absence brings more. */
const MOST_READ = 101
const SHOWN = 8
const MOST_CHOICES = 3

/** What a deputy did that whoever is back has to know of; the last of it says how it stands. */
const TOLD: readonly TicketEventType[] = [
  ...(['taken', 'given', 'forwarded', 'returned', 'asked', 'set_waiting', 'resumed', 'resolved'] as const),
]

/** What whoever comes back is told, and the tickets that they may take over. */
export type Missed = {
  readonly lines: readonly string[]
  readonly choices: readonly Choice[]
  readonly references: readonly string[]
}

type Done = { readonly ticket: Ticket; readonly deputyId: string; readonly type: TicketEventType }

const doneBy = (ticket: Ticket, deputyId: string, { from }: Absence): Done | undefined => {
  const last = effective(ticket.timeline).findLast(
    ({ type, by, at }) => by === deputyId && at >= from && TOLD.includes(type),
  )
  return last && { ticket, deputyId, type: last.type }
}

/** They stand where this person's post is. */
const isTheirs = ({ turn: { person, now } }: Talk, { unitId, originUnitId }: Ticket): boolean => {
  const own = supervisedUnitIds(person, now)
  return own.includes(unitId) || own.includes(originUnitId)
}

const named = (talk: Talk, { reference, category }: Ticket): string =>
  `${reference} · ${categoryWord(talk, category)}`

const doneLine = async (talk: Talk, { ticket, deputyId, type }: Done): Promise<string> =>
  talk.t('dialog:missed.done', {
    ticket: named(talk, ticket),
    what: talk.t(`terms:event.${type}`),
    name: await nameById(talk, deputyId),
  })

const linesOf = async (talk: Talk, came: number, done: readonly Done[]): Promise<string[]> => {
  const more = done.length - SHOWN
  return [
    talk.t(came > 0 ? 'dialog:missed.came' : 'dialog:missed.nothing_came', { count: came }),
    ...(await Promise.all(done.slice(0, SHOWN).map((one) => doneLine(talk, one)))),
    ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : []),
  ]
}

/** Still in the deputy's hands: whoever is back may take it over. */
const heldLines = async (talk: Talk, held: readonly Done[]): Promise<string[]> => {
  const [first] = held
  if (!first) return []
  const references = held.map(({ ticket }) => ticket.reference).join(talk.t('dialog:reporting.comma'))
  const name = await nameById(talk, first.deputyId)
  return [talk.t('dialog:missed.held', { references, name })]
}

/** What came while somebody was away, what their deputy did, and what the deputy has in hand still. */
export const missedIn = async (talk: Talk, absences: readonly Absence[]): Promise<Missed | undefined> => {
  const begun = absences.filter(({ from }) => from <= talk.turn.now)
  const [first] = begun.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  if (!first) return undefined
  const { tickets } = talk.desk
  const all = await tickets.listInScope(talk.turn.person.id, { limit: MOST_READ })
  const near = all.filter((ticket) => isTheirs(talk, ticket))
  const done = near.flatMap((ticket) =>
    begun.flatMap((absence) =>
      absence.deputyId === undefined ? [] : (doneBy(ticket, absence.deputyId, absence) ?? []),
    ),
  )
  const held = done.filter(
    ({ ticket: { state }, deputyId }) => isActive(state) && assigneeOf(state) === deputyId,
  )
  const came = near.filter(({ openedAt }) => openedAt >= first.from).length
  return {
    lines: [...(await linesOf(talk, came, done)), ...(await heldLines(talk, held))],
    choices: held.slice(0, MOST_CHOICES).map(({ ticket: { reference } }) => ({
      id: ticketChoiceId('take', reference),
      title: talk.t('dialog:missed.take_over', { reference }),
    })),
    references: held.map(({ ticket }) => ticket.reference),
  }
}

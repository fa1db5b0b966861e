import type { ScopeFilter, Ticket } from '../../../tickets/index.ts'
import {
  ACTIVE,
  asksOnlyLate,
  asksOnlyMine,
  beginningOf,
  periodOf,
  statusesNamed,
} from '../reading/filter.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { ListedPage } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import { isLate, quoted, ticketLine } from '../wording/ticket-words.ts'
import { unitsNamed } from './named-unit.ts'

const SHOWN = 10
const MOST_CHOICES = 3
const MOST_MINE = 50
const MOST_IN_SCOPE = 100

/** Period and state as the words say them; a holder who says nothing means what is still open. */
export const filterFrom = (talk: Talk, byDefault?: ScopeFilter['statuses']): ScopeFilter => {
  const period = periodOf(talk.turn.text)
  const statuses = statusesNamed(talk.turn.text) ?? (period ? undefined : byDefault)
  return {
    ...(statuses ? { statuses } : {}),
    ...(period ? { openedFrom: beginningOf(period, talk.turn.now) } : {}),
  }
}

type Page = {
  readonly heading: string
  readonly of: ListedPage['of']
  /** What the list was narrowed to, for the pages after this one. */
  readonly filter: ScopeFilter
  readonly late?: true
  readonly words?: string
}

/** The first of these tickets, how many more there are, and the way to them. */
export const showPage = async (
  talk: Talk,
  tickets: readonly Ticket[],
  { heading, ...listed }: Page,
): Promise<Outcome> => {
  const shown = tickets.slice(0, SHOWN)
  const lines = await Promise.all(
    shown.map((ticket) => ticketLine(talk, ticket, { unit: listed.of === 'scope' })),
  )
  const more = tickets.length - shown.length
  const text = [heading, ...lines, ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : [])]
  const next = more > 0 ? [{ id: 'q:next', title: talk.t('dialog:choice.next') }] : []
  const choices = [...ticketChoices(talk, shown.slice(0, MOST_CHOICES)), ...next]
  const last = shown.at(-1)
  return {
    messages: [message(text.join('\n'), { choices })],
    ...(last
      ? { page: { ...listed, after: { openedAt: last.openedAt, id: last.id }, at: talk.turn.now } }
      : {}),
  }
}

const listMine = async (talk: Talk): Promise<Outcome> => {
  const filter = { ...filterFrom(talk), limit: MOST_MINE }
  const tickets = await talk.desk.tickets.listMine(talk.turn.person.id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_mine'))
  const heading = talk.t('dialog:list.mine', { count: tickets.length })
  return showPage(talk, tickets, { heading, of: 'mine', filter })
}

const listScope = async (talk: Talk): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsNamed(talk)
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const narrowed = { ...filterFrom(talk, ACTIVE), ...(unitIds ? { unitIds } : {}) }
  return asksOnlyLate(talk.turn.text) ? listLate(talk, narrowed) : listUnits(talk, narrowed)
}

/** What is past its deadline, of what is open. */
const listLate = async (talk: Talk, narrowed: ScopeFilter): Promise<Outcome> => {
  const filter = { ...narrowed, statuses: ACTIVE, limit: MOST_IN_SCOPE }
  const tickets = onlyLate(talk, await talk.desk.tickets.listInScope(talk.turn.person.id, filter))
  if (tickets.length === 0) return say(talk.t('dialog:list.none_late'))
  const heading = talk.t('dialog:list.scope', { count: tickets.length })
  return showPage(talk, tickets, { heading, of: 'scope', filter, late: true })
}

export const onlyLate = (talk: Talk, tickets: readonly Ticket[]): readonly Ticket[] =>
  tickets.filter((ticket) => isLate(ticket, talk.turn.now))

/** What is open in one unit of the person's scope. */
export const listIn = (talk: Talk, unitId: string): Promise<Outcome> =>
  listUnits(talk, { statuses: ACTIVE, unitIds: [unitId] })

const listUnits = async (talk: Talk, narrowed: ScopeFilter): Promise<Outcome> => {
  const filter = { ...narrowed, limit: MOST_IN_SCOPE }
  const tickets = await talk.desk.tickets.listInScope(talk.turn.person.id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_in_scope'))
  const heading = talk.t('dialog:list.scope', { count: tickets.length })
  return showPage(talk, tickets, { heading, of: 'scope', filter })
}

/** "Mes demandes" of a holder who has reported nothing: those they handle. */
const meansOwn = async (talk: Talk): Promise<boolean> =>
  asksOnlyMine(talk.turn.text) && (await talk.mine()).length > 0

/** "What I reported this month", "what is still open in my schools": what the person's role may see. */
export const list = async (talk: Talk): Promise<Outcome> =>
  isHolder(talk) && !(await meansOwn(talk)) ? listScope(talk) : listMine(talk)

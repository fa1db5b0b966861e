import type { ScopeFilter, Ticket } from '../../../tickets/index.ts'
import { ACTIVE, asksOnlyMine, beginningOf, periodOf, statusesNamed } from '../reading/filter.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { quoted, ticketChoice, ticketLine } from '../wording/ticket-words.ts'
import { unitsNamed } from './named-unit.ts'

const SHOWN = 10
const MOST_CHOICES = 3

/** Period and state as the words say them; a holder who says nothing means what is still open. */
export const filterFrom = (talk: Talk, byDefault?: ScopeFilter['statuses']): ScopeFilter => {
  const period = periodOf(talk.turn.text)
  const statuses = statusesNamed(talk.turn.text) ?? (period ? undefined : byDefault)
  return {
    ...(statuses ? { statuses } : {}),
    ...(period ? { openedFrom: beginningOf(period, talk.turn.now) } : {}),
  }
}

const show = async (
  talk: Talk,
  tickets: readonly Ticket[],
  { heading, unit }: { heading: string; unit: boolean },
): Promise<Outcome> => {
  const shown = tickets.slice(0, SHOWN)
  const lines = await Promise.all(shown.map((ticket) => ticketLine(talk, ticket, { unit })))
  const more = tickets.length - shown.length
  const text = [heading, ...lines, ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : [])]
  const choices = shown.slice(0, MOST_CHOICES).map((ticket) => ticketChoice(talk, ticket))
  return { messages: [message(text.join('\n'), { choices })] }
}

const listMine = async (talk: Talk): Promise<Outcome> => {
  const tickets = await talk.desk.tickets.listMine(talk.turn.person.id, { ...filterFrom(talk), limit: 50 })
  if (tickets.length === 0) return say(talk.t('dialog:list.none_mine'))
  return show(talk, tickets, { heading: talk.t('dialog:list.mine', { count: tickets.length }), unit: false })
}

const listScope = async (talk: Talk): Promise<Outcome> => {
  const { notFound, unitIds } = await unitsNamed(talk)
  if (notFound !== undefined) return say(talk.t('dialog:list.no_such_unit', { unit: quoted(notFound) }))
  const filter = { ...filterFrom(talk, ACTIVE), ...(unitIds ? { unitIds } : {}), limit: 100 }
  const tickets = await talk.desk.tickets.listInScope(talk.turn.person.id, filter)
  if (tickets.length === 0) return say(talk.t('dialog:list.none_in_scope'))
  return show(talk, tickets, { heading: talk.t('dialog:list.scope', { count: tickets.length }), unit: true })
}

/** "What I reported this month", "what is still open in my schools": what the person's role may see. */
export const list = (talk: Talk): Promise<Outcome> =>
  isHolder(talk) && !asksOnlyMine(talk.turn.text) ? listScope(talk) : listMine(talk)

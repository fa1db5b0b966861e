import type { ScopeFilter, Ticket, TicketCounts } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { ListedPage } from '../turn.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import { ticketLine } from '../wording/ticket-words.ts'

const SHOWN = 10
const MOST_CHOICES = 3
/** One more than is shown tells whether there is a next page; how many more is counted, not read. */
export const PAGE = SHOWN + 1

type Listed = Pick<ListedPage, 'of' | 'filter' | 'late' | 'words'>

type Page = Listed & {
  /** Of what there is in all. */
  readonly heading: (count: number) => string
  /** How many the pages before this one have shown. */
  readonly before?: number
}

const sumOf = ({ byStatus }: TicketCounts): number =>
  Object.values(byStatus).reduce((sum, count) => sum + count, 0)

const filterOfCount = ({ limit: _, after: __, ...filter }: ScopeFilter) => filter

/** Of everything that the list was asked for; a search says only what it has found. */
const totalOf = async (talk: Talk, tickets: readonly Ticket[], page: Page): Promise<number> => {
  const known = (page.before ?? 0) + tickets.length
  if (tickets.length <= SHOWN || page.words !== undefined) return known
  const mine = page.of === 'mine' ? ({ mine: true } as const) : {}
  const counts = await talk.desk.tickets.count(talk.turn.person.id, {
    ...filterOfCount(page.filter),
    ...mine,
  })
  // what was done meanwhile may have made it less than what stands here
  return Math.max(known, page.late ? counts.late : sumOf(counts))
}

/** The first of these tickets, how many more there are, and the way to them. */
export const showPage = async (talk: Talk, tickets: readonly Ticket[], page: Page): Promise<Outcome> => {
  const { heading, before = 0, ...listed } = page
  const shown = tickets.slice(0, SHOWN)
  const lines = await Promise.all(
    shown.map((ticket) => ticketLine(talk, ticket, { unit: listed.of === 'scope' })),
  )
  const total = await totalOf(talk, tickets, page)
  const more = tickets.length > SHOWN ? total - before - SHOWN : 0
  const text = [heading(total), ...lines, ...(more > 0 ? [talk.t('dialog:list.more', { count: more })] : [])]
  const next = more > 0 ? [{ id: 'q:next', title: talk.t('dialog:choice.next') }] : []
  const choices = [...ticketChoices(talk, shown.slice(0, MOST_CHOICES)), ...next]
  const last = shown.at(-1)
  const messages = [message(text.join('\n'), { choices })]
  if (!last) return { messages }
  const after = { openedAt: last.openedAt, id: last.id, dueAt: last.clock.resolveDueAt }
  const listedNow = shown.map(({ reference }) => reference)
  return {
    messages,
    listed: listedNow,
    page: { ...listed, after, shown: before + shown.length, at: talk.turn.now },
  }
}

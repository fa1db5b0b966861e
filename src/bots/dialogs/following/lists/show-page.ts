import type { ScopeFilter, Ticket, TicketCounts } from '../../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import type { ListedPage } from '../../turn.ts'
import { ticketChoices } from '../../wording/ticket-choices.ts'
import { ticketLine } from '../../wording/ticket-words.ts'

const SHOWN = 10
const MOST_CHOICES = 3
/** One more than is shown tells whether there is a next page; how many more is counted, not read. */
export const PAGE = SHOWN + 1

/** Of what a search finds, so many are shown at once, and so many at most page by page. */
export const FOUND_SHOWN = 20
export const MOST_FOUND = 100

type Listed = Pick<ListedPage, 'of' | 'filter' | 'late' | 'words'>

type Page = Listed & {
  /** Of what there is in all. */
  readonly heading: (count: number) => string
  /** How many the pages before this one have shown. */
  readonly before?: number
}

const sumOf = ({ byStatus, byCategory }: TicketCounts, categories: ScopeFilter['categories']): number => {
  const counted = categories?.map((category) => byCategory[category]?.total ?? 0)
  return (counted ?? Object.values(byStatus)).reduce((sum, count) => sum + count, 0)
}

const filterOfCount = ({ limit: _, after: __, assignee: ___, categories: ____, ...filter }: ScopeFilter) =>
  filter

/** Of everything that the list was asked for; a search says only what it has found. */
const totalOf = async (talk: Talk, tickets: readonly Ticket[], page: Page): Promise<number> => {
  const known = (page.before ?? 0) + tickets.length
  const { categories } = page.filter
  // whose hands they are in is not counted, nor what of a thing is late: what is read is what is known
  if (
    tickets.length <= SHOWN ||
    (page.late && categories) ||
    page.words !== undefined ||
    page.filter.assignee !== undefined
  )
    return known
  const mine = page.of === 'mine' ? ({ mine: true } as const) : {}
  const counts = await talk.desk.tickets.count(talk.turn.person.id, {
    ...filterOfCount(page.filter),
    ...mine,
  })
  // what was done meanwhile may have made it less than what stands here
  return Math.max(known, page.late ? counts.late : sumOf(counts, categories))
}

/** How many are shown of these, and how many more there are; of a search that found too much, at least. */
const cutAt = (tickets: readonly Ticket[], total: number, { words, before = 0 }: Page) => {
  const isSearch = words !== undefined
  const size = isSearch ? FOUND_SHOWN : SHOWN
  const isTooMuch = isSearch && total > MOST_FOUND
  const within = isTooMuch ? tickets.slice(0, MOST_FOUND - before) : tickets
  const more = within.length > size ? (isTooMuch ? MOST_FOUND : total) - before - size : 0
  return { shown: within.slice(0, size), more, isTooMuch }
}

/** "… et 14 autres.": or that the words find too much to go on with. */
const moreIn = (talk: Talk, { more, isTooMuch }: { more: number; isTooMuch: boolean }): string[] => {
  if (!isTooMuch) return more > 0 ? [talk.t('dialog:list.more', { count: more })] : []
  return [more > 0 ? talk.t('dialog:list.more_than', { number: more }) : talk.t('dialog:list.narrow')]
}

/** The first of these tickets, how many more there are, and the way to them. */
export const showPage = async (talk: Talk, tickets: readonly Ticket[], page: Page): Promise<Outcome> => {
  const { heading, before = 0, ...listed } = page
  const total = await totalOf(talk, tickets, page)
  const { shown, ...rest } = cutAt(tickets, total, page)
  const lines = await Promise.all(
    shown.map((ticket) => ticketLine(talk, ticket, { unit: listed.of === 'scope' })),
  )
  const text = [heading(total), ...lines, ...moreIn(talk, rest)]
  const next = rest.more > 0 ? [{ id: 'q:next', title: talk.t('dialog:choice.next') }] : []
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

/** A list that is not read page by page: what one person has in hand, what has gone up. */
export const showAll = async (talk: Talk, tickets: readonly Ticket[], heading: string): Promise<Outcome> => {
  const shown = tickets.slice(0, FOUND_SHOWN)
  const lines = await Promise.all(shown.map((ticket) => ticketLine(talk, ticket, { unit: true })))
  const more = tickets.length - shown.length
  const text = [heading, ...lines, ...moreIn(talk, { more, isTooMuch: false })].join('\n')
  const choices = ticketChoices(talk, shown.slice(0, MOST_CHOICES))
  return { messages: [message(text, { choices })], listed: shown.map(({ reference }) => reference) }
}

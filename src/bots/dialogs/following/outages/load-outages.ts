import {
  type Outage,
  outageOf,
  type ScopeFilter,
  type Span,
  type Ticket,
  withinSpan,
} from '../../../../tickets/index.ts'
import { ACTIVE } from '../../reading/narrowing/filter.ts'
import type { Talk } from '../../talk.ts'

const PAGE = 101
const MOST_PAGES = 5
const DAY_MS = 86_400_000
/** What was mended within the time began so long before it, at most; what still lasts may be of any age. */
const LONGEST_MS = 90 * DAY_MS
/** A cut is reported once the line is back, too. */
const TOLD_LATER_MS = 7 * DAY_MS

type Read = { readonly tickets: readonly Ticket[]; readonly isCut: boolean }

const readAll = async ({ desk, turn }: Talk, filter: ScopeFilter): Promise<Read> => {
  const tickets: Ticket[] = []
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const last = tickets.at(-1)
    const after = last ? { after: { openedAt: last.openedAt, id: last.id } } : {}
    const found = await desk.tickets.listInScope(turn.person.id, { ...filter, ...after, limit: PAGE })
    tickets.push(...found)
    if (found.length < PAGE) return { tickets, isCut: false }
  }
  return { tickets, isCut: true }
}

export type LineOutage = Outage & { readonly span: Span }

export type Outages = {
  readonly outages: readonly LineOutage[]
  /** How many reports of the same time tell of one room, or of slowness. */
  readonly others: number
  /** There were more than is read at once. */
  readonly isCut: boolean
}

/** The cuts of lines in these units and below them, each with what of it lies within the time; oldest first. */
export const loadOutages = async (
  talk: Talk,
  unitIds: readonly string[] | undefined,
  span: Span,
): Promise<Outages> => {
  const filter = {
    categories: ['connectivity'] as const,
    openedBefore: new Date(span.until.getTime() + TOLD_LATER_MS),
    ...(unitIds ? { unitIds } : {}),
  }
  const openedFrom = new Date(span.from.getTime() - LONGEST_MS)
  const [lasting, over] = await Promise.all([
    readAll(talk, { ...filter, statuses: ACTIVE }),
    readAll(talk, { ...filter, statuses: ['resolved', 'closed'], openedFrom }),
  ])
  const tickets = [...lasting.tickets, ...over.tickets]
  const outages = tickets.flatMap((ticket): LineOutage[] => {
    const outage = outageOf(ticket)
    const within = outage && withinSpan(outage, span)
    return outage && within ? [{ ...outage, span: within }] : []
  })
  const isWithin = ({ openedAt }: Ticket) => openedAt >= span.from && openedAt < span.until
  return {
    outages: outages.sort((a, b) => a.span.from.getTime() - b.span.from.getTime()),
    others: tickets.filter((ticket) => isWithin(ticket) && !outageOf(ticket)).length,
    isCut: lasting.isCut || over.isCut,
  }
}

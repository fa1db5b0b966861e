import { effective, type ScopeFilter, type Ticket, type TicketEventType } from '../../../../tickets/index.ts'
import { ACTIVE } from '../../reading/narrowing/filter.ts'
import type { Talk } from '../../talk.ts'
import type { ListedPage } from '../../turn.ts'

/** Of a hundred late ones all are read; who has more must narrow it. */
const MOST_LATE = 101

type Late = Omit<ScopeFilter, 'after'> & { readonly after?: ListedPage['after'] }

/** Past the deadline of their tier, of the things that were named. */
export const lateIn = async (
  { desk, turn }: Talk,
  { categories, limit = MOST_LATE, ...filter }: Late,
): Promise<readonly Ticket[]> => {
  if (!categories) return desk.tickets.listLate(turn.person.id, { ...filter, limit })
  const late = await desk.tickets.listLate(turn.person.id, { ...filter, limit: MOST_LATE })
  return late.filter(({ category }) => category !== null && categories.includes(category)).slice(0, limit)
}

/** What moves a ticket, and what shows that somebody has seen to it. */
const SEEN_TO: readonly TicketEventType[] = [
  ...(['opened', 'escalated', 'forwarded', 'returned', 'taken', 'given', 'reopened'] as const),
]

const hasClimbed = ({ timeline, state }: Ticket): boolean =>
  state.status === 'unassigned' &&
  effective(timeline).findLast(({ type }) => SEEN_TO.includes(type))?.type === 'escalated'

/** What went up because nobody took it in time, and waits there: newest report first. */
export const climbedIn = async (
  { desk, turn }: Talk,
  { after: _, ...filter }: ScopeFilter,
): Promise<readonly Ticket[]> => {
  const asked = { ...filter, statuses: ACTIVE, limit: MOST_LATE }
  return (await desk.tickets.listInScope(turn.person.id, asked)).filter(hasClimbed)
}

import { lateFrom } from '../../domain/clocks/due.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { LateKey, TicketQuery } from '../../ports.ts'
import type { LateFilter, Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { limitOf, narrowed, shownIn, viewOf } from './scope.ts'

/** More than that nobody has open of their own. */
const OWN_LIMIT = 100

const keyOf = (ticket: Ticket): LateKey => ({ dueAt: lateFrom(ticket) ?? ticket.openedAt, id: ticket.id })

const byKey = (a: LateKey, b: LateKey): number =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

type Own = Pick<TicketQuery, 'requesterId' | 'visibleTo'> & {
  readonly now: Date
  readonly filter: LateFilter
}

/** What this person reported from elsewhere; few, so that they need no index of their own. */
const listOwn = async (core: Core, { now, filter, ...whose }: Own): Promise<Ticket[]> => {
  const { after } = filter
  const statuses = ['unassigned', 'taken'] as const
  const own = await core.store.list({ ...narrowed(filter), ...whose, statuses, limit: OWN_LIMIT })
  return own.filter((ticket) => {
    const at = lateFrom(ticket)
    return at !== undefined && at < now && (!after || byKey(keyOf(ticket), after) > 0)
  })
}

export const listLateFor =
  (core: Core): Tickets['listLate'] =>
  async (personId, filter = {}) => {
    const now = core.clock.now()
    const view = await viewOf(core, personId)
    const { reportedByOrWithin, ...visible } = view.scope
    const { after } = filter
    const limit = limitOf(filter)
    const within = reportedByOrWithin.unitIds
    const { statuses: _, ...narrow } = narrowed(filter)
    const page = { ...narrow, ...visible, within, now, limit, ...(after ? { after } : {}) }
    const [found, own] = await Promise.all([
      core.store.listLate(page),
      listOwn(core, { requesterId: personId, visibleTo: personId, now, filter }),
    ])
    const each = new Map([...found, ...own].map((ticket) => [ticket.id, ticket]))
    const longest = [...each.values()].sort((a, b) => byKey(keyOf(a), keyOf(b))).slice(0, limit)
    return shownIn(view, longest)
  }

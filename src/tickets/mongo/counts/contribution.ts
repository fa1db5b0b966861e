import { SERVICES } from '../../../directory/index.ts'
import type { Category, Queue } from '../../domain/category.ts'
import { isRefused, type Ticket, type TicketState, type TicketStatus } from '../../domain/ticket.ts'
import type { Desk } from '../../ports.ts'

/** What one ticket adds to the counters; its place and month never change. Field order matters: it is compared. */
export type Contribution = {
  readonly status: TicketStatus
  /** Where a private ticket stands: it is counted apart, for those who handle it there. Empty for the others. */
  readonly desk: string
  /** From opening to the first resolution, milliseconds; -1 before that. */
  readonly resolvedMs: number
  /** `none` until somebody has qualified it; absent where an earlier version counted it. */
  readonly category?: CountedCategory
  /** What its requester said of the work last. */
  readonly rated?: Rating
  /** Over by the quick advice alone. */
  readonly helped?: true
  /** Over without having been met; absent where an earlier version counted it. */
  readonly refused?: true
}

export type CountedCategory = Category | 'none'
export type Rating = 'good' | 'bad'

/** At the centre each service has a desk of its own. */
const deskOf = (unitId: string, service: Queue | null): string => (service ? `${unitId}/${service}` : unitId)

/** Every desk that somebody sits at, as it is counted. */
export const countedDesks = ({ unitId, services = [null, ...SERVICES] }: Desk): string[] =>
  services.map((service) => deskOf(String(unitId), service))

type Countable = Pick<Ticket, 'state' | 'private' | 'unitId' | 'service' | 'openedAt' | 'category'> & {
  readonly firstResolvedAt?: Date
  readonly rated?: Rating
}

/** Over before anybody had to come: the quick advice was enough. */
export const isHelped = (state: TicketState): boolean =>
  state.status === 'closed' && state.how === 'self_help'

export const contributionOf = ({
  state,
  private: isPrivate,
  unitId,
  service,
  openedAt,
  category,
  firstResolvedAt,
  rated,
}: Countable): Contribution => ({
  status: state.status,
  desk: isPrivate ? deskOf(unitId, service) : '',
  resolvedMs: firstResolvedAt ? firstResolvedAt.getTime() - openedAt.getTime() : -1,
  category: category ?? 'none',
  // absent and not undefined: it is compared with what is stored
  ...(rated ? { rated } : {}),
  ...(isHelped(state) ? { helped: true } : {}),
  ...(isRefused(state) ? { refused: true } : {}),
})

import type { Ticket, TicketStatus } from '../../domain/ticket.ts'

/** What one ticket adds to the counters; its place and month never change. Field order matters: it is compared. */
export type Contribution = {
  readonly status: TicketStatus
  /** Where a private ticket stands: it is counted apart, for those who handle it there. Empty for the others. */
  readonly desk: string
  /** From opening to the first resolution, milliseconds; -1 before that. */
  readonly resolvedMs: number
}

type Countable = Pick<Ticket, 'state' | 'private' | 'unitId' | 'openedAt'> & {
  readonly firstResolvedAt?: Date
}

export const contributionOf = ({
  state,
  private: isPrivate,
  unitId,
  openedAt,
  firstResolvedAt,
}: Countable): Contribution => ({
  status: state.status,
  desk: isPrivate ? unitId : '',
  resolvedMs: firstResolvedAt ? firstResolvedAt.getTime() - openedAt.getTime() : -1,
})

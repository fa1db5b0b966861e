import type { Tier } from '../../directory/index.ts'
import type { Category, Queue } from './category.ts'
import type { TierClock, WaitingFor } from './clocks/tier-clock.ts'
import type { ClosedHow, TicketEvent } from './history/events.ts'
import type { Assessment } from './priority.ts'
import type { Report } from './report.ts'

/** Where a ticket stands. Holders resolve; the requester's yes, or the timer, closes. */
export type TicketState =
  | { readonly status: 'unassigned' }
  | { readonly status: 'taken'; readonly by: string; readonly at: Date }
  | {
      readonly status: 'waiting'
      readonly for: WaitingFor
      /** The holder who asked or set it waiting; the ticket is theirs again when it goes on. */
      readonly by: string
      readonly at: Date
      /** When to ask again. */
      readonly until: Date
      readonly question?: string
    }
  | {
      readonly status: 'resolved'
      readonly by: string
      readonly at: Date
      readonly note?: string
      /** It was not met. */
      readonly refused?: true
      /** When the one reminder goes out, and when no answer closes it. */
      readonly remindAt: Date
      readonly closeAt: Date
      readonly reminded: boolean
    }
  | { readonly status: 'closed'; readonly at: Date; readonly how: ClosedHow; readonly refused?: true }
  | { readonly status: 'cancelled'; readonly at: Date; readonly by: string }
  | {
      readonly status: 'merged'
      readonly at: Date
      readonly into: string
      readonly intoReference: string
    }

export type TicketStatus = TicketState['status']

export type Ticket = {
  readonly id: string
  /** `SN-XXXXXC`: see shared/reference.ts. */
  readonly reference: string
  /** Grows by one with each saved change; guards every write. */
  readonly version: number
  readonly requesterId: string
  /** The unit the requester reports for (their school, their office). */
  readonly originUnitId: string
  /** The unit and tier where the ticket stands now. */
  readonly tier: Tier
  readonly unitId: string
  /** Materialised path of `originUnitId`: scope queries match any ancestor. */
  readonly originPath: readonly string[]
  readonly report: Report
  /** Null until somebody qualifies it. */
  readonly category: Category | null
  readonly private: boolean
  readonly assessment: Assessment
  /** At the centre, the competent service; null elsewhere. */
  readonly service: Queue | null
  /** People whose tickets were merged into this one: told as its requester is; they may say that it goes on, not that it is over. */
  readonly followers: readonly string[]
  readonly openedAt: Date
  readonly updatedAt: Date
  readonly state: TicketState
  readonly clock: TierClock
  /** Everything that happened, in order. Never shortened. */
  readonly timeline: readonly TicketEvent[]
}

export const isFinal = ({ status }: TicketState): boolean =>
  status === 'closed' || status === 'cancelled' || status === 'merged'

/** Over, or about to be, without having been met. */
export const isRefused = (state: TicketState): boolean =>
  (state.status === 'resolved' || state.status === 'closed') && state.refused === true

/** Somebody has still to act on it: neither resolved nor over. */
export const isActive = ({ status }: Pick<TicketState, 'status'>): boolean =>
  status === 'unassigned' || status === 'taken' || status === 'waiting'

/** As much of a state as tells who holds the ticket. */
export type Held = { readonly status: TicketStatus; readonly by?: string }

/** Who holds the ticket in person, if anybody does. */
export const assigneeOf = ({ status, by }: Held): string | undefined =>
  status === 'taken' || status === 'waiting' || status === 'resolved' ? by : undefined

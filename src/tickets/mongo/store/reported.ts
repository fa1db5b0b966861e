import type { Reported } from '../../domain/similar.ts'
import type { TicketDocument } from '../documents.ts'
import type { Placed } from './together.ts'

/** What tells whether a ticket is the same trouble as another, and whether somebody may know of it. */
export type ReportedTicket = Reported & Placed

type Field =
  | Exclude<keyof ReportedTicket, 'id' | 'state' | 'report'>
  | `state.${keyof ReportedTicket['state']}`
  | `report.${keyof ReportedTicket['report']}`

/** A fifth of a ticket, without what happened to it. Nothing that is compared may be missing here: it would be undefined. */
export const AS_REPORTED = {
  reference: 1,
  requesterId: 1,
  originUnitId: 1,
  originPath: 1,
  category: 1,
  private: 1,
  openedAt: 1,
  'state.status': 1,
  'state.by': 1,
  'report.text': 1,
  'report.category': 1,
  'report.room': 1,
} as const satisfies Record<Field, 1>

export const toReported = ({ _id, ...rest }: TicketDocument): ReportedTicket => ({ id: _id, ...rest })

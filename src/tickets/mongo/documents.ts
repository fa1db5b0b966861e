import { nextTimerAt } from '../domain/clocks/clock.ts'
import { effective } from '../domain/history/timeline.ts'
import { assess } from '../domain/priority.ts'
import { assigneeOf, type Ticket } from '../domain/ticket.ts'

/** What queries need beside the ticket itself; all of it follows from the ticket, but `unrelayed` and the lease. */
type Derived = {
  readonly openCommandId: string
  readonly assignee?: string
  /** The earliest timer: absent when nothing will happen by itself. */
  readonly dueAt?: Date
  readonly firstResolvedAt?: Date
}

export type TicketDocument = Omit<Ticket, 'id'> &
  Derived & {
    readonly _id: string
    /** Ids of events that the relay has not copied yet. */
    readonly unrelayed: readonly string[]
    /** Machine time: until then one node works on what is due. */
    readonly leasedUntil?: Date
  }

/** `undefined` would be stored as null; absent must stay absent. */
export const withoutUndefined = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutUndefined) as T
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.map(([name, part]) => [name, withoutUndefined(part)])) as T
}

/** The names that a saved change may remove. */
export const OPTIONAL_FIELDS = ['assignee', 'dueAt', 'firstResolvedAt'] as const

export type StoredTicket = Omit<TicketDocument, 'unrelayed' | 'leasedUntil'>

export const fromTicket = ({ id, ...rest }: Ticket): StoredTicket => {
  const ticket = { id, ...rest }
  return withoutUndefined({
    ...rest,
    _id: id,
    openCommandId: rest.timeline[0]?.commandId ?? id,
    assignee: assigneeOf(rest.state),
    dueAt: nextTimerAt(ticket),
    firstResolvedAt: effective(rest.timeline).find(({ type }) => type === 'resolved')?.at,
  }) as StoredTicket
}

/** What tickets stored by earlier versions lack. */
const BEFORE_PRIORITIES = { service: null, followers: [] } as const

export const toTicket = (document: TicketDocument): Ticket => {
  const {
    _id,
    openCommandId: _command,
    assignee: _assignee,
    dueAt: _dueAt,
    firstResolvedAt: _resolvedAt,
    unrelayed: _unrelayed,
    leasedUntil: _leasedUntil,
    ...ticket
  } = document
  const { assessment = assess(ticket.report) }: Partial<Pick<Ticket, 'assessment'>> = ticket
  return { ...BEFORE_PRIORITIES, ...ticket, assessment, id: _id }
}

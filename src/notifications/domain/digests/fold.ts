import { type Category, effective, type Ticket, type TicketEvent } from '../../../tickets/index.ts'
import type { Recipient } from '../audience.ts'

/** What several late messages to one person can be said as, in one. */
export const FOLD_KINDS = [
  'opened',
  'arrived',
  'climbed',
  /** One's own, which needs nothing of whoever reported it. */
  'own_climbed',
  'breached',
  'warned',
  'resumed',
  'reminded',
  'closed',
  'cancelled',
] as const
export type FoldKind = (typeof FOLD_KINDS)[number]

/** What a digest says of one ticket. */
export type Fold = {
  readonly kind: FoldKind
  readonly reference: string
  /** The unit that reported, in the language of the person told. */
  readonly unit: string
  /** What it is about: of a digest that was begun before, it is not known. */
  readonly category?: Category | null
  /** Where, for those who may read what was written. */
  readonly room?: string
  readonly danger?: true
  /** When it fell due, in product time. */
  readonly since: Date
}

/** Only a service that was away tells so late what the clocks bring about. */
const STALE_MS = 60 * 60_000

const DUE = { acknowledge: 'acknowledgeDueAt', resolve: 'resolveDueAt' } as const
const WARN = { acknowledge: 'acknowledgeWarnAt', resolve: 'resolveWarnAt' } as const

const lastOf = <T extends TicketEvent['type']>(events: readonly TicketEvent[], ...types: readonly T[]) =>
  events.findLast((event): event is Extract<TicketEvent, { type: T }> => types.includes(event.type as T))

/** When the service should have done it; undefined for what people do. */
const fellDueAt = (event: TicketEvent, before: readonly TicketEvent[]): Date | undefined => {
  const clock = before.findLast(({ tierClock }) => tierClock)?.tierClock
  switch (event.type) {
    case 'opened':
      return event.at
    case 'escalated':
    case 'breached':
      return clock?.[DUE[event.clock]]
    case 'warned':
      return clock?.[WARN[event.clock]]
    case 'resumed':
      return event.because === 'date_reached' ? lastOf(before, 'asked', 'set_waiting')?.until : undefined
    case 'confirmation_reminded':
      return lastOf(before, 'resolved')?.remindAt
    case 'closed':
      return event.how === 'unanswered'
        ? (lastOf(before, 'confirmation_reminded')?.closeAt ?? lastOf(before, 'resolved')?.closeAt)
        : undefined
    default:
      return undefined
  }
}

const kindOfClimb = ({ requesterId }: Ticket, { personId, purpose }: Recipient): FoldKind => {
  if (purpose === 'act') return 'arrived'
  return personId === requesterId ? 'own_climbed' : 'climbed'
}

const kindOf = (
  type: TicketEvent['type'],
  { ticket, recipient }: { ticket: Ticket; recipient: Recipient },
): FoldKind | undefined => {
  switch (type) {
    case 'opened':
    case 'breached':
    case 'warned':
    case 'resumed':
    case 'closed':
      return type
    case 'escalated':
      return kindOfClimb(ticket, recipient)
    case 'confirmation_reminded':
      return 'reminded'
    default:
      return undefined
  }
}

/** The second command of one message, or a later one: `<inbox id>:2` (see `bots/pipeline/turn/conversing.ts`). */
const AMONG_SEVERAL = /:(?:[2-9]|\d{2,})$/u

/** One of many requests that somebody withdrew by one message: those who have them read of it once. */
const withdrawnAmongMany = (event: TicketEvent): boolean =>
  event.type === 'cancelled' && AMONG_SEVERAL.test(event.commandId)

/** What is said of one ticket in a digest. */
const foldIn = (
  { ticket, recipient }: { ticket: Ticket; recipient: Recipient },
  told: Pick<Fold, 'kind' | 'since' | 'unit'>,
): Fold => {
  const { reference, category, report } = ticket
  return {
    ...{ ...told, reference, category },
    ...(recipient.seesWords && report.room ? { room: report.room } : {}),
    ...(report.danger ? { danger: true } : {}),
  }
}

/** Present when this comes so late that others like it may be on their way to the same person, or with many like it. */
export const foldOf = (
  { ticket, event, recipient }: { ticket: Ticket; event: TicketEvent; recipient: Recipient },
  { now, unit }: { readonly now: Date; readonly unit: string },
): Fold | undefined => {
  if (withdrawnAmongMany(event))
    return foldIn({ ticket, recipient }, { kind: 'cancelled', since: event.at, unit })
  // somebody acted, and waits to see that it was told
  if (event.by !== null && event.type !== 'opened') return undefined
  const before = effective(ticket.timeline.slice(0, ticket.timeline.indexOf(event)))
  const since = fellDueAt(event, before)
  const kind = kindOf(event.type, { ticket, recipient })
  if (!since || !kind) return undefined
  const dueAt = Math.min(since.getTime(), event.at.getTime())
  if (now.getTime() - dueAt <= STALE_MS) return undefined
  return foldIn({ ticket, recipient }, { kind, since, unit })
}

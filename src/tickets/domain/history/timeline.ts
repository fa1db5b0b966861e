import type { TicketEvent, TicketEventType } from './events.ts'

/** Ids of the commands that were taken back. */
const undoneIn = (timeline: readonly TicketEvent[]): ReadonlySet<string> =>
  new Set(timeline.flatMap((event) => (event.type === 'undone' ? [event.undoes] : [])))

/** What still counts: everything that happened but what was taken back, and the taking back itself. */
export const effective = (timeline: readonly TicketEvent[]): TicketEvent[] => {
  const undone = undoneIn(timeline)
  return timeline.filter(({ type, commandId }) => type !== 'undone' && !undone.has(commandId))
}

/** Said or noted beside the course of things: nothing stands elsewhere because of these. */
export const QUIET: readonly TicketEventType[] = [
  'commented',
  'noted',
  'pressed',
  'rated',
  'absorbed',
  'parted',
  'confirmation_reminded',
  'warned',
  'deadlines_moved',
  'details_amended',
]

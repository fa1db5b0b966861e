import type {
  PersonCommand,
  PersonCommandType,
  Ticket,
  TicketEvent,
  TicketState,
} from '../../../../src/tickets/index.ts'

const HOUR = 3_600_000
export const EVENT_OF = {
  take: 'taken',
  resume: 'resumed',
  confirm: 'closed',
  self_help: 'closed',
  qualify: 'qualified',
  forward: 'forwarded',
  reopen: 'reopened',
  cancel: 'cancelled',
  ask: 'asked',
  answer: 'answered',
  comment: 'commented',
  wait: 'set_waiting',
  resolve: 'resolved',
  give: 'given',
  return: 'returned',
  note: 'noted',
  merge: 'merged',
  rate: 'rated',
  undo: 'undone',
  press: 'pressed',
} as const satisfies Record<PersonCommand['type'], TicketEvent['type']>

export const asHolder = (state: TicketState, as: string): PersonCommandType[] => {
  const always: PersonCommandType[] = ['resolve', 'forward', 'ask', 'comment', 'cancel']
  if (state.status === 'waiting') return [...always, 'resume']
  return state.status === 'taken' && state.by === as ? [...always, 'wait'] : [...always, 'wait', 'take']
}

export const asRequester = (state: TicketState): PersonCommandType[] =>
  state.status === 'waiting' && state.for === 'requester'
    ? ['cancel', 'comment', 'press', 'answer']
    : ['cancel', 'comment', 'press']

/** The state that a command leads to. */
export const after = (
  command: PersonCommand,
  { state }: Ticket,
  { by: as, at }: { by: string; at: Date },
): TicketState => {
  const later = new Date(at.getTime() + 72 * HOUR)
  switch (command.type) {
    case 'take':
      return { status: 'taken', by: as, at }
    case 'resume':
    case 'answer':
      return { status: 'taken', by: state.status === 'waiting' ? state.by : as, at }
    case 'ask':
      return { status: 'waiting', for: 'requester', by: as, at, until: later, question: command.question }
    case 'wait':
      return { status: 'waiting', for: command.for, by: as, at, until: later }
    case 'resolve':
      return {
        status: 'resolved',
        by: as,
        at,
        remindAt: later,
        closeAt: later,
        reminded: false,
        ...(command.note ? { note: command.note } : {}),
      }
    case 'confirm':
      return { status: 'closed', at, how: 'confirmed' }
    case 'cancel':
      return { status: 'cancelled', at, by: as }
    case 'reopen':
    case 'forward':
      return { status: 'unassigned' }
    default:
      return state
  }
}

import type { TicketCommandType } from '../commands.ts'

/** Every command but the service's own. */
export type PersonCommandType = Exclude<TicketCommandType, 'timer'>

export const PERSON_COMMANDS: readonly PersonCommandType[] = [
  'take',
  'qualify',
  'forward',
  'ask',
  'answer',
  'wait',
  'resume',
  'resolve',
  'confirm',
  'reopen',
  'cancel',
  'comment',
  'press',
]

import type { TicketCommandType } from '../commands.ts'

/** Every command but the service's own, and what a merge does to the other ticket. */
export type PersonCommandType = Exclude<TicketCommandType, 'timer' | 'retarget' | 'absorb' | 'part'>

export const PERSON_COMMANDS: readonly PersonCommandType[] = [
  'take',
  'give',
  'qualify',
  'forward',
  'return',
  'ask',
  'answer',
  'wait',
  'resume',
  'resolve',
  'confirm',
  'self_help',
  'reopen',
  'cancel',
  'amend',
  'amend_details',
  'comment',
  'note',
  'merge',
  'rate',
  'undo',
  'press',
]

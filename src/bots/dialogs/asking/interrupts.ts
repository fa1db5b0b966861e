import type { Intent } from '../../../nlu/index.ts'
import { chosenFrom } from '../reading/chosen.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { means, sureIntent, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

/** Things people say in the middle of anything, and that answer nothing. */
const IN_PASSING: readonly Intent[] = [
  'help',
  'change_language',
  'talk_to_human',
  'ticket_status',
  'list_tickets',
  'statistics',
  'set_preferences',
  'vouch',
  'declare_absence',
]
const COURTESIES: readonly Intent[] = ['greet', 'thank', 'goodbye']
const COMMANDS: readonly Intent[] = [
  'take_ticket',
  'resolve_ticket',
  'confirm_resolved',
  'reopen',
  'escalate',
  'undo',
]

/**
 * Which intents, when there is no doubt about them, are done instead of counting as the answer. A reason or a
 * remark often sounds like a report, a wait or a forward: for those questions they are the answer.
 */
export const INTERRUPTING = {
  report: [...IN_PASSING, ...COURTESIES, ...COMMANDS, 'forward_ticket'],
  which: [...IN_PASSING, ...COURTESIES, ...COMMANDS, 'forward_ticket', 'report_fault', 'wait_ticket'],
  words: [...IN_PASSING, ...COURTESIES, 'take_ticket', 'confirm_resolved', 'resolve_ticket', 'escalate'],
  detail: [...IN_PASSING, ...COURTESIES, ...COMMANDS, 'report_fault', 'forward_ticket', 'out_of_scope'],
  yesNo: [
    ...IN_PASSING,
    ...COURTESIES,
    ...COMMANDS,
    'report_fault',
    'forward_ticket',
    'add_comment',
    'out_of_scope',
  ],
} as const satisfies Record<string, readonly Intent[]>

/** Confidently something else than an answer. */
export const interrupts = (talk: Talk, kind: keyof typeof INTERRUPTING): boolean => {
  const intent = sureIntent(talk)
  const interrupting: readonly Intent[] = INTERRUPTING[kind]
  return intent !== undefined && plainAnswer(talk.turn.text) === undefined && interrupting.includes(intent)
}

/** "Annuler", "khelli 3lik": stop what we are doing. */
export const drops = (talk: Talk): boolean => talk.turn.choice === undefined && means(talk, 'cancel')

export const chosen = ({ turn }: Talk) => chosenFrom(turn.choice)

/** Yes or no to the question that is open, by button, by a plain word or by a whole sentence. */
export const verdict = (talk: Talk): 'yes' | 'no' | undefined => {
  const pressed = chosen(talk)
  if (talk.turn.choice) return pressed?.name === 'yes' || pressed?.name === 'no' ? pressed.name : undefined
  const answer = plainAnswer(talk.turn.text)
  if (answer) return answer
  if (means(talk, 'affirm')) return 'yes'
  return means(talk, 'deny') ? 'no' : undefined
}

/** Of these an answer is welcome, and nothing waits for it. */
const WELCOME: readonly OpenQuestion['kind'][] = [
  ...(['rating', 'same_fault', 'absence_noted', 'wait_too', 'equipment_changed', 'incident_told'] as const),
]

/**
 * Some question waits for these very words, so that they are its answer. A rating, a remark on a report and
 * "the same fault?" do not: they are welcome, and what is plainly marked as something else counts.
 */
export const waitsForWords = ({ turn: { state } }: Talk): boolean => {
  const { question } = state
  if (question === undefined || WELCOME.includes(question.kind)) return false
  return question.kind !== 'words_for' || question.pending.type !== 'comment'
}

/** "Dans quelle salle ?" is open. */
export const waitsForRoom = ({ turn: { state } }: Talk): boolean =>
  state.question?.kind === 'words_for' && state.question.asks === 'room'

/** "Which one?" is open: another order, in so many words, is no answer to it. */
export const isAskedWhich = ({ turn: { state } }: Talk): boolean => state.question?.kind === 'which_ticket'

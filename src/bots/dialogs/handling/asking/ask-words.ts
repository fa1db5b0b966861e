import type { Choice } from '../../../notifications/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'

/** The reasons given most; free words are as welcome. */
export const REASONS = ['technician', 'part', 'rights'] as const
export type Reason = (typeof REASONS)[number]

const reasonChoices = (talk: Talk): Choice[] =>
  REASONS.map((reason) => ({ id: `q:reason:${reason}`, title: talk.t(`dialog:choice.reason_${reason}`) }))

const ASKED = {
  forward: 'dialog:handling.why_forward',
  ask: 'dialog:handling.ask_what',
  comment: 'dialog:handling.comment_what',
} as const

/** The words that a command cannot do without. */
export const askWords = async (
  talk: Talk,
  { reference }: Ticket,
  type: keyof typeof ASKED,
): Promise<Outcome> => ({
  messages: [
    message(talk.t(ASKED[type], { reference }), {
      choices: type === 'forward' ? reasonChoices(talk) : [],
      ticket: reference,
    }),
  ],
  focus: reference,
  question: { kind: 'words_for', pending: { type }, reference },
})

export const yesNoChoices = (talk: Talk): Choice[] => [
  { id: 'q:yes', title: talk.t('dialog:choice.yes') },
  { id: 'q:no', title: talk.t('dialog:choice.no') },
]

export const askConfirmCancel = (talk: Talk, { reference }: Ticket, words: string): Outcome => ({
  messages: [
    message(talk.t('dialog:handling.really_cancel', { reference }), {
      choices: yesNoChoices(talk),
      ticket: reference,
    }),
  ],
  focus: reference,
  question: { kind: 'confirm_cancel', reference, ...(words === '' ? {} : { words }) },
})

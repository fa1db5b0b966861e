import type { Choice } from '../../../../notifications/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../../talk.ts'
import type { PendingCommand } from '../../turn.ts'
import { categoryWord } from '../../wording/ticket-words.ts'

/** The reasons given most; free words are as welcome. */
const REASONS_FOR = {
  forward: ['technician', 'part', 'rights'],
  return: ['not_ours', 'details', 'on_site'],
  wait: ['supplier', 'operator', 'spare_part'],
  ask: [],
  comment: [],
  note: [],
  resolve: [],
} as const satisfies Partial<Record<PendingCommand['type'], readonly string[]>>

type Asked = keyof typeof REASONS_FOR
export type Reason = (typeof REASONS_FOR)[Asked][number]

export const REASONS: readonly Reason[] = Object.values(REASONS_FOR).flat()

const reasonChoices = (talk: Talk, type: Asked): Choice[] =>
  REASONS_FOR[type].map((reason) => ({
    id: `q:reason:${reason}`,
    title: talk.t(`dialog:choice.reason_${reason}`),
  }))

const ASKED: Readonly<Record<Asked, string>> = {
  forward: 'dialog:handling.why_forward',
  return: 'dialog:handling.why_return',
  wait: 'dialog:handling.wait_for_what',
  ask: 'dialog:handling.ask_what',
  comment: 'dialog:handling.comment_what',
  note: 'dialog:handling.note_what',
  resolve: 'dialog:handling.why_refuse',
}

/** The words that a command cannot do without; what is known of it already is kept. */
export const askWords = async (
  talk: Talk,
  { reference }: Ticket,
  pending: PendingCommand & { readonly type: Asked },
): Promise<Outcome> => ({
  messages: [
    message(talk.t(ASKED[pending.type], { reference }), {
      choices: reasonChoices(talk, pending.type),
      ticket: reference,
    }),
  ],
  focus: reference,
  question: { kind: 'words_for', pending, reference },
})

export const yesNoChoices = (talk: Talk): Choice[] => [
  { id: 'q:yes', title: talk.t('dialog:choice.yes') },
  { id: 'q:no', title: talk.t('dialog:choice.no') },
]

/** "Really cancel it?", or all of them at once. */
export const askConfirmCancel = (
  talk: Talk,
  { reference }: Pick<Ticket, 'reference'>,
  { words, others = [] }: { readonly words: string; readonly others?: readonly string[] },
): Outcome => {
  const all = [reference, ...others].join(talk.t('dialog:reporting.comma'))
  const text =
    others.length > 0
      ? talk.t('dialog:handling.really_cancel_all', { references: all })
      : talk.t('dialog:handling.really_cancel', { reference })
  return {
    messages: [message(text, { choices: yesNoChoices(talk), ticket: reference })],
    focus: reference,
    question: {
      kind: 'confirm_cancel',
      reference,
      ...(words === '' ? {} : { words }),
      ...(others.length > 0 ? { others } : {}),
    },
  }
}

/** "It is over; shall I withdraw it?" */
export const askWithdraw = (talk: Talk, { reference, category }: Ticket, words: string): Outcome => ({
  messages: [
    message(talk.t('dialog:handling.withdraw_it', { reference, category: categoryWord(talk, category) }), {
      choices: yesNoChoices(talk),
      ticket: reference,
    }),
  ],
  focus: reference,
  question: { kind: 'confirm_cancel', reference, ...(words === '' ? {} : { words }), over: true },
})

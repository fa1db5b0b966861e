import type { Choice, OutboundMessage } from '../../../notifications/index.ts'
import type { Report, Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { actionChoice, categoryWord } from '../wording/ticket-words.ts'

type Opened = { readonly ticket: Ticket; readonly text: string; readonly lacksRoom: boolean }

const secondChoices = ({ t }: Talk, category: string): Choice[] => [
  { id: 'q:yes', title: t('dialog:choice.second_ticket', { category }) },
  { id: 'q:no', title: t('dialog:choice.no') },
]

/** The question alone, put again. */
export const askSecond = (talk: Talk, second: Report): OutboundMessage => {
  const category = categoryWord(talk, second.category)
  return message(talk.t('dialog:reporting.second', { category }), { choices: secondChoices(talk, category) })
}

/** The first fault is a ticket; the other of the same message can be one too, by one choice. */
export const offerSecond = (talk: Talk, { ticket, text, lacksRoom }: Opened, second: Report): Outcome => {
  const { t } = talk
  const { reference } = ticket
  const category = categoryWord(talk, second.category)
  const choices = [...secondChoices(talk, category), actionChoice(talk, 'cancel', reference)]
  return {
    messages: [
      message([text, t('dialog:reporting.second', { category })].join('\n'), { choices, ticket: reference }),
    ],
    focus: reference,
    question: { kind: 'second_report', report: second, ...(lacksRoom ? { roomFor: reference } : {}) },
  }
}

import type { Choice, OutboundMessage } from '../../../notifications/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { OtherReport } from '../turn.ts'
import { actionChoice, categoryWord } from '../wording/ticket-words.ts'

type Opened = { readonly ticket: Ticket; readonly text: string; readonly lacksRoom: boolean }

/** A ticket for the other fault as well, or for each of two: the question alone. */
export const askSecond = (talk: Talk, { category, third }: OtherReport): OutboundMessage => {
  const { t } = talk
  const word = categoryWord(talk, category)
  const text = third
    ? t('dialog:reporting.second_and_third', { category: word, another: categoryWord(talk, third.category) })
    : t('dialog:reporting.second', { category: word })
  const yes = third ? t('dialog:choice.each_ticket') : t('dialog:choice.second_ticket', { category: word })
  const choices: Choice[] = [
    { id: 'q:yes', title: yes },
    { id: 'q:no', title: t('dialog:choice.no') },
  ]
  return message(text, { choices })
}

/** The first fault is a ticket; the others of the same message can be too, by one choice. */
export const offerSecond = (
  talk: Talk,
  { ticket, text, lacksRoom }: Opened,
  second: OtherReport,
): Outcome => {
  const { reference } = ticket
  const asked = askSecond(talk, second)
  const choices = [...asked.choices, actionChoice(talk, 'cancel', reference)]
  return {
    messages: [message([text, asked.text].join('\n'), { choices, ticket: reference })],
    focus: reference,
    question: { kind: 'second_report', report: second, ...(lacksRoom ? { roomFor: reference } : {}) },
  }
}

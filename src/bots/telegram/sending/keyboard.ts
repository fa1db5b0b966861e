import type { Choice } from '../../../notifications/index.ts'
import type { Part } from '../../rendering/index.ts'

/** Two titles of this length stand side by side on a phone. */
const SHORT_TITLE = 14

type Button = { text: string; callback_data: string }
export type ReplyMarkup =
  | { inline_keyboard: Button[][] }
  | { keyboard: { text: string; request_contact: true }[][]; resize_keyboard: true; one_time_keyboard: true }

const rowsOf = (choices: readonly Choice[]): Button[][] => {
  const rows: Button[][] = []
  for (const { id, title } of choices) {
    const last = rows.at(-1)
    const neighbour = last?.length === 1 ? last[0] : undefined
    const button = { text: title, callback_data: id }
    if (neighbour && neighbour.text.length <= SHORT_TITLE && title.length <= SHORT_TITLE) last?.push(button)
    else rows.push([button])
  }
  return rows
}

/** What stands under a text; `contactButton` is the title of the one that shares a phone number. */
export const markupOf = (part: Part & { kind: 'text' }, contactButton: string): ReplyMarkup | undefined => {
  const { offered } = part
  switch (offered.as) {
    case 'nothing':
      return undefined
    case 'buttons':
    case 'list':
      return { inline_keyboard: rowsOf(offered.choices) }
    case 'contact':
      return {
        keyboard: [[{ text: contactButton, request_contact: true }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      }
  }
}

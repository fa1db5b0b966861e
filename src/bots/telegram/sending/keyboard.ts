import type { Choice } from '../../../notifications/index.ts'
import type { Part } from '../../rendering/index.ts'

/** Two titles of this length stand side by side on a phone. */
const SHORT_TITLE = 14

type Button = { text: string; callback_data: string }
export type InlineKeyboard = { inline_keyboard: Button[][] }
export type ReplyMarkup =
  | InlineKeyboard
  | { remove_keyboard: true }
  | { keyboard: { text: string; request_contact: true }[][]; resize_keyboard: true; one_time_keyboard: true }

/** The data of a button from a choice's id. */
export type SignChoice = (choiceId: string) => string

export const inlineKeyboard = (choices: readonly Choice[], sign: SignChoice): InlineKeyboard => {
  const rows: Button[][] = []
  for (const { id, title } of choices) {
    const last = rows.at(-1)
    const neighbour = last?.length === 1 ? last[0] : undefined
    const button = { text: title, callback_data: sign(id) }
    if (neighbour && neighbour.text.length <= SHORT_TITLE && title.length <= SHORT_TITLE) last?.push(button)
    else rows.push([button])
  }
  return { inline_keyboard: rows }
}

/** What stands under a text; `contactButton` is the title of the one that shares a phone number. */
export const markupOf = (
  { offered }: Part & { kind: 'text' },
  { contactButton, sign }: { contactButton: string; sign: SignChoice },
): ReplyMarkup | undefined => {
  switch (offered.as) {
    case 'nothing':
    // the table of this channel has no polls
    case 'poll':
      return undefined
    case 'buttons':
    case 'list':
      return inlineKeyboard(offered.choices, sign)
    case 'contact_over':
      // used once it is only hidden: a touch brings it back
      return { remove_keyboard: true }
    case 'contact':
      return {
        keyboard: [[{ text: contactButton, request_contact: true }]],
        resize_keyboard: true,
        one_time_keyboard: true,
      }
  }
}

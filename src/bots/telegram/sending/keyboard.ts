import type { Choice, OutboundMessage } from '../../../notifications/index.ts'

/** `callback_data` in bytes (Bot API). */
const LONGEST_DATA = 64
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

const fits = (choices: readonly Choice[]): boolean =>
  choices.every(({ id, title }) => Buffer.byteLength(id) <= LONGEST_DATA && title !== '')

const numbered = (choices: readonly Choice[]): string =>
  choices.map(({ title }, index) => `${index + 1}. ${title}`).join('\n')

/** The message as Telegram shows it: buttons, or numbers where an id is too long for a button. */
export const dress = (
  { text, choices, requestContact }: OutboundMessage,
  contactButton: string,
): { text: string; markup: ReplyMarkup | undefined } => {
  if (choices.length > 0) {
    if (!fits(choices)) return { text: `${text}\n\n${numbered(choices)}`, markup: undefined }
    return { text, markup: { inline_keyboard: rowsOf(choices) } }
  }
  if (!requestContact) return { text, markup: undefined }
  const keyboard = [[{ text: contactButton, request_contact: true as const }]]
  return { text, markup: { keyboard, resize_keyboard: true, one_time_keyboard: true } }
}

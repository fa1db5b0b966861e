import type { ShownMessage } from './state.ts'

/** A message of the bot's, as a person sees it. */
export type SentMessage = {
  readonly text: string
  readonly messageId: number
  readonly buttons: readonly { readonly text: string; readonly data: string }[]
  readonly chatId: number
  readonly at: number
  /** The method it came by: sendMessage, sendPhoto, … */
  readonly method: string
  readonly file?: { readonly upload: string; readonly name: string }
}

type Markup = { inline_keyboard?: { text: string; callback_data: string }[][] } | undefined

export const toSent = ({ text, caption, markup, ...shown }: ShownMessage): SentMessage => ({
  ...shown,
  text: text ?? caption ?? '',
  buttons: ((markup as Markup)?.inline_keyboard ?? [])
    .flat()
    .map((button) => ({ text: button.text, data: button.callback_data })),
})

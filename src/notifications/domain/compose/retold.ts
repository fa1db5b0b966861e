import type { Texts } from '../../../shared/i18n/index.ts'
import type { Language } from '../../../shared/index.ts'
import { ticketChoiceId } from '../choice-id.ts'
import type { OutboundMessage } from '../delivery.ts'

/** As many as a list of choices holds on the narrowest channel. */
const LISTED = 10

type Wording = { readonly language: Language; readonly texts: Texts }

/** The message as it would have come, under a line that says why it comes now. */
export const asRetold = (message: OutboundMessage, { language, texts }: Wording): OutboundMessage => ({
  ...message,
  text: `${texts.t(language, 'notifications:again.one')}\n${message.text}`,
})

/** Many at once: the first line of each, and a choice that shows it. */
export const foldRetold = (
  messages: readonly OutboundMessage[],
  { language, texts }: Wording,
): OutboundMessage => {
  const listed = messages.slice(0, LISTED)
  const others = messages.length - listed.length
  const lines = listed.map(({ text }) => `• ${text.split('\n')[0]}`)
  return {
    text: [
      texts.t(language, 'notifications:again.folded', { count: messages.length }),
      ...lines,
      ...(others > 0 ? [texts.t(language, 'notifications:again.others', { count: others })] : []),
    ].join('\n'),
    choices: listed.flatMap(({ ticket }) =>
      ticket === undefined ? [] : [{ id: ticketChoiceId('status', ticket), title: ticket }],
    ),
    language,
  }
}

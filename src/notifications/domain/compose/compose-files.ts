import type { Texts } from '../../../shared/i18n/index.ts'
import { shownFileName } from '../../../shared/text/index.ts'
import type { OutboundMessage } from '../delivery.ts'

type Files = NonNullable<OutboundMessage['attachments']>

const heading = ({ ticket = '', language = 'ar' }: OutboundMessage, count: number, texts: Texts): string =>
  count > 0
    ? texts.t(language, 'notifications:files', { reference: ticket, count })
    : texts.t(language, 'notifications:files_lost', { reference: ticket })

/** What follows an alert whose files had not arrived yet: one short line that names the ticket. */
export const composeFiles = (alert: OutboundMessage, attachments: Files, texts: Texts): OutboundMessage => {
  const { ticket = '', language = 'ar' } = alert
  const text = heading(alert, attachments.length, texts)
  return { text, choices: [], ticket, language, attachments }
}

/** Whoever is told of a file that could not be kept knows what to ask for. */
export const fileLost = (
  { language = 'ar' }: OutboundMessage,
  { name }: Files[number],
  texts: Texts,
): string =>
  texts.t(language, 'notifications:file_lost', {
    name: shownFileName(name),
  })

/** What follows an alert, without a file that will never come: it is named under the first line instead. */
export const withoutFile = (followUp: OutboundMessage, fileId: string, texts: Texts): OutboundMessage => {
  const { attachments = [], ...message } = followUp
  const left = attachments.filter(({ id }) => id !== fileId)
  const gone = attachments.filter(({ id }) => id === fileId).map((file) => fileLost(message, file, texts))
  const [, ...lostBefore] = message.text.split('\n')
  const text = [heading(message, left.length, texts), ...lostBefore, ...gone].join('\n')
  return { ...message, text, ...(left.length > 0 ? { attachments: left } : {}) }
}

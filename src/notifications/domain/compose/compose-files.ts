import type { Texts } from '../../../shared/i18n/index.ts'
import type { OutboundMessage } from '../delivery.ts'

/** What follows an alert whose files had not arrived yet: one short line that names the ticket. */
export const composeFiles = (
  alert: OutboundMessage,
  attachments: NonNullable<OutboundMessage['attachments']>,
  texts: Texts,
): OutboundMessage => {
  const { ticket = '', language = 'ar' } = alert
  return {
    text: texts.t(language, 'notifications:files', { reference: ticket, count: attachments.length }),
    choices: [],
    ticket,
    language,
    attachments,
  }
}

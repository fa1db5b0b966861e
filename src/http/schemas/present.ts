import type { WebchatMessage } from '../ports.ts'
import type { MessageView } from './responses.ts'

export const presentMessage = (message: WebchatMessage): MessageView => ({
  seq: message.seq,
  at: message.at.toISOString(),
  from: message.from,
  text: message.text,
  choices: message.choices.map(({ id, title }) => ({ id, title })),
  attachments: message.attachments.map(({ id, name, type }) => ({
    name,
    type,
    url: `/api/webchat/attachments/${encodeURIComponent(id)}`,
  })),
  ...(message.ticket === undefined ? {} : { ticket: message.ticket }),
  ...(message.clientMessageId === undefined ? {} : { clientMessageId: message.clientMessageId }),
})

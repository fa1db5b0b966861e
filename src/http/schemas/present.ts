import type { WebchatLimits, WebchatMessage } from '../ports.ts'
import type { LimitsView, MessageView } from './responses.ts'

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
  ...(message.answeredUpTo === undefined ? {} : { answeredUpTo: message.answeredUpTo }),
})

export const presentLimits = ({ text, files, bytes, refusedEndings }: WebchatLimits): LimitsView => ({
  text,
  files,
  bytes: { ...bytes },
  refusedEndings: [...refusedEndings],
})

import type { ShownMessage, TelegramState } from '../state.ts'
import type { Answer } from './answer.ts'

type Body = Record<string, unknown>
type Uploaded = { upload: string; name: string }

/** Why nothing can be written into a chat. */
const refusalOf = (state: TelegramState, chat: number): Answer | undefined => {
  const moved = state.migrated.get(chat)
  if (moved !== undefined) {
    return {
      error: [400, 'Bad Request: group chat was upgraded to a supergroup chat'],
      parameters: { migrate_to_chat_id: moved },
    }
  }
  if (state.blockedChats.has(chat)) return { error: [403, 'Forbidden: bot was blocked by the user'] }
  return state.openChats.has(chat) ? undefined : { error: [400, 'Bad Request: chat not found'] }
}

const FILE_FIELDS = ['photo', 'video', 'audio', 'voice', 'document']

/** Several messages by one call: all of them, or none. */
export const sendAlbum = (state: TelegramState, body: Body): Answer => {
  const { media, chat_id } = body as { media: { media: Uploaded; caption?: string }[]; chat_id: unknown }
  const chat = Number(chat_id)
  const refused = refusalOf(state, chat)
  if (refused) return refused
  const messages = media.map(({ media: { upload, name }, caption }) => {
    const message: ShownMessage = {
      messageId: state.nextMessageId(),
      chatId: chat,
      at: Date.now(),
      method: 'sendMediaGroup',
      ...(caption === undefined ? {} : { caption }),
      file: { upload, name },
    }
    state.show(message)
    return { message_id: message.messageId, chat: { id: chat }, date: Math.floor(Date.now() / 1000) }
  })
  return { result: messages }
}

/** sendMessage, sendPhoto, sendVideo, … */
export const send = (state: TelegramState, method: string, body: Body): Answer => {
  const chat = Number(body.chat_id)
  const refused = refusalOf(state, chat)
  if (refused) return refused
  if (chat < 0 && JSON.stringify(body.reply_markup ?? {}).includes('request_contact'))
    return { error: [400, 'Bad Request: phone number can be requested in private chats only'] }
  const field = FILE_FIELDS.find((name) => body[name] !== undefined)
  const file = field === undefined ? undefined : (body[field] as Uploaded)
  const message: ShownMessage = {
    messageId: state.nextMessageId(),
    chatId: chat,
    at: Date.now(),
    method,
    ...(body.text === undefined ? {} : { text: String(body.text) }),
    ...(body.caption === undefined ? {} : { caption: String(body.caption) }),
    ...(body.reply_markup === undefined ? {} : { markup: body.reply_markup }),
    ...(file ? { file: { upload: file.upload, name: file.name } } : {}),
  }
  state.show(message)
  return {
    result: {
      message_id: message.messageId,
      chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' },
      date: Math.floor(Date.now() / 1000),
      ...(body.text === undefined ? {} : { text: body.text }),
    },
  }
}

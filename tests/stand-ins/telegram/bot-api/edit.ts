import { isDeepStrictEqual } from 'node:util'
import type { ShownMessage, TelegramState } from '../state.ts'
import type { Answer } from './answer.ts'

type Body = Record<string, unknown>

const SAME =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

const refuse = (description: string): Answer => ({ error: [400, `Bad Request: ${description}`] })

/** editMessageText, editMessageCaption, editMessageReplyMarkup; a keyboard that is not given is taken away. */
export const edit = (state: TelegramState, method: string, body: Body): Answer => {
  const message = state.shown(Number(body.chat_id), Number(body.message_id))
  if (!message) return refuse('message to edit not found')
  if (method === 'editMessageText' && message.text === undefined)
    return refuse('there is no text in the message to edit')
  if (method === 'editMessageCaption' && !message.file)
    return refuse('there is no caption in the message to edit')
  const changed: ShownMessage = { ...message }
  if (method === 'editMessageText') changed.text = String(body.text)
  if (method === 'editMessageCaption') changed.caption = String(body.caption ?? '')
  if (body.reply_markup === undefined) delete changed.markup
  else changed.markup = body.reply_markup
  if (isDeepStrictEqual(changed, message)) return { error: [400, SAME] }
  state.show(changed)
  return { result: { message_id: message.messageId, chat: { id: message.chatId }, date: 0 } }
}

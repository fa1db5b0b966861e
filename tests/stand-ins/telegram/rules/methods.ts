import { z } from 'zod'
import {
  albumItem,
  anyKeyboard,
  botCommand,
  characters,
  chatId,
  commandScope,
  inlineKeyboard,
  languageCode,
  linkPreview,
  messageId,
  replyParameters,
  UPDATE_KINDS,
  uploaded,
} from './shapes.ts'

const allowedUpdates = z.array(z.enum(UPDATE_KINDS)).optional()

const sending = {
  chat_id: chatId,
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: anyKeyboard.optional(),
}
const captioned = { ...sending, caption: characters(0, 1024).optional() }
const editing = {
  chat_id: chatId,
  message_id: messageId,
  reply_markup: inlineKeyboard.optional(),
}

/**
 * What the Bot API accepts for the methods that Sanad uses. Stricter than the original in one point: an unknown
 * field is refused, so that a typing error shows.
 */
export const METHODS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).optional(),
    timeout: z.number().int().min(0).optional(),
    allowed_updates: allowedUpdates,
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    secret_token: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,256}$/)
      .optional(),
    max_connections: z.number().int().min(1).max(100).optional(),
    allowed_updates: allowedUpdates,
    drop_pending_updates: z.boolean().optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  sendMessage: z.strictObject({
    ...sending,
    text: characters(1, 4096),
    parse_mode: z.enum(['MarkdownV2', 'HTML', 'Markdown']).optional(),
    link_preview_options: linkPreview.optional(),
  }),
  sendPhoto: z.strictObject({ ...captioned, photo: uploaded(10) }),
  sendVideo: z.strictObject({ ...captioned, video: uploaded(50) }),
  sendAudio: z.strictObject({ ...captioned, audio: uploaded(50) }),
  sendVoice: z.strictObject({ ...captioned, voice: uploaded(50) }),
  sendDocument: z.strictObject({ ...captioned, document: uploaded(50) }),
  sendMediaGroup: z.strictObject({
    chat_id: chatId,
    disable_notification: z.boolean().optional(),
    reply_parameters: replyParameters.optional(),
    media: z.array(albumItem).min(2).max(10),
  }),
  editMessageText: z.strictObject({
    ...editing,
    text: characters(1, 4096),
    link_preview_options: linkPreview.optional(),
  }),
  editMessageCaption: z.strictObject({ ...editing, caption: characters(0, 1024).optional() }),
  editMessageReplyMarkup: z.strictObject(editing),
  answerCallbackQuery: z.strictObject({
    callback_query_id: z.string().min(1),
    text: characters(0, 200).optional(),
    show_alert: z.boolean().optional(),
    cache_time: z.number().int().optional(),
  }),
  sendChatAction: z.strictObject({
    chat_id: chatId,
    action: z.enum(['typing', 'upload_photo', 'upload_document', 'upload_voice', 'find_location']),
  }),
  getFile: z.strictObject({ file_id: z.string().min(1) }),
  getMyCommands: z.strictObject({ scope: commandScope, language_code: languageCode }),
  setMyCommands: z.strictObject({
    commands: z.array(botCommand).max(100),
    scope: commandScope,
    language_code: languageCode,
  }),
  getMyDescription: z.strictObject({ language_code: languageCode }),
  setMyDescription: z.strictObject({
    description: characters(0, 512).optional(),
    language_code: languageCode,
  }),
  getMyShortDescription: z.strictObject({ language_code: languageCode }),
  setMyShortDescription: z.strictObject({
    short_description: characters(0, 120).optional(),
    language_code: languageCode,
  }),
  getChatMenuButton: z.strictObject({ chat_id: z.number().int().optional() }),
  setChatMenuButton: z.strictObject({
    chat_id: z.number().int().optional(),
    menu_button: z.strictObject({ type: z.enum(['commands', 'default']) }).optional(),
  }),
} as const

export type Method = keyof typeof METHODS
export const isMethod = (name: string): name is Method => Object.hasOwn(METHODS, name)

/** The sentence of the first rule that a call breaks, or undefined. */
export const refusalOf = (method: Method, body: unknown): string | undefined => {
  const checked = METHODS[method].safeParse(body ?? {})
  if (checked.success) return undefined
  const issue = checked.error.issues[0]
  return `Bad Request: ${method}: ${issue?.path.join('.') || 'body'}: ${issue?.message}`
}

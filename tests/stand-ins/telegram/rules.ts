import { z } from 'zod'

/**
 * What the Bot API accepts for the methods that Sanad uses. Facts from the public reference
 * (core.telegram.org/bots/api, version 10.1): names, types, required fields and limits.
 * Stricter than the original in one point: an unknown field is refused, so that a typing error shows.
 */
const chatId = z.union([z.number().int(), z.string().min(1)])
const characters = (min: number, max: number) =>
  z.string().refine((text) => [...text].length >= min && [...text].length <= max, `${min}-${max} characters`)
const bytes = (max: number) =>
  z
    .string()
    .refine((text) => Buffer.byteLength(text) >= 1 && Buffer.byteLength(text) <= max, `1-${max} bytes`)

const inlineButton = z
  .strictObject({ text: z.string().min(1), callback_data: bytes(64).optional(), url: z.string().optional() })
  .refine(
    (button) => (button.callback_data === undefined) !== (button.url === undefined),
    'exactly one action field',
  )
const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) })
const replyKeyboard = z.strictObject({
  keyboard: z.array(
    z.array(
      z.union([
        z.string(),
        z.strictObject({ text: z.string().min(1), request_contact: z.boolean().optional() }),
      ]),
    ),
  ),
  is_persistent: z.boolean().optional(),
  resize_keyboard: z.boolean().optional(),
  one_time_keyboard: z.boolean().optional(),
  input_field_placeholder: characters(1, 64).optional(),
})
const removeKeyboard = z.strictObject({ remove_keyboard: z.literal(true) })
const replyParameters = z.strictObject({
  message_id: z.number().int(),
  allow_sending_without_reply: z.boolean().optional(),
})

const sendMessage = z.strictObject({
  chat_id: chatId,
  text: characters(1, 4096),
  parse_mode: z.enum(['MarkdownV2', 'HTML', 'Markdown']).optional(),
  link_preview_options: z.strictObject({ is_disabled: z.boolean().optional() }).optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  reply_parameters: replyParameters.optional(),
  reply_markup: z.union([inlineKeyboard, replyKeyboard, removeKeyboard]).optional(),
})

const botCommand = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: characters(1, 256),
})

export const METHODS = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({
    offset: z.number().int().optional(),
    limit: z.number().int().min(1).max(100).optional(),
    timeout: z.number().int().min(0).optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  setWebhook: z.strictObject({
    url: z.string(),
    secret_token: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,256}$/)
      .optional(),
    max_connections: z.number().int().min(1).max(100).optional(),
    allowed_updates: z.array(z.string()).optional(),
    drop_pending_updates: z.boolean().optional(),
  }),
  deleteWebhook: z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  sendMessage,
  editMessageReplyMarkup: z.strictObject({
    chat_id: chatId.optional(),
    message_id: z.number().int().optional(),
    reply_markup: inlineKeyboard.optional(),
  }),
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
  setMyCommands: z.strictObject({
    commands: z.array(botCommand).max(100),
    language_code: z
      .string()
      .regex(/^([a-z]{2})?$/)
      .optional(),
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

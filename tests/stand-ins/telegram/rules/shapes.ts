import { z } from 'zod'

/** Facts from the public reference (core.telegram.org/bots/api, version 10.1). */
export const chatId = z.union([z.number().int(), z.string().min(1)])
export const messageId = z.coerce.number().int()

export const characters = (min: number, max: number) =>
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
export const inlineKeyboard = z.strictObject({ inline_keyboard: z.array(z.array(inlineButton)) })

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
export const anyKeyboard = z.union([inlineKeyboard, replyKeyboard, removeKeyboard])

export const replyParameters = z.strictObject({
  message_id: z.number().int(),
  allow_sending_without_reply: z.boolean().optional(),
})

export const linkPreview = z.strictObject({ is_disabled: z.boolean().optional() })

const MEGABYTE = 1024 * 1024

/** An uploaded file, as the multipart reader leaves it in the body. */
export const uploaded = (mostMegabytes: number) =>
  z.strictObject({
    upload: z.string(),
    name: z.string().min(1),
    bytes: z
      .number()
      .min(1, 'file must be non-empty')
      .max(mostMegabytes * MEGABYTE, 'Request Entity Too Large'),
  })

const described = { caption: characters(0, 1024).optional() }
/** Photos and videos may stand in one album. */
export const albumItem = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('photo'), media: uploaded(10), ...described }),
  z.strictObject({ type: z.literal('video'), media: uploaded(50), ...described }),
])

export const languageCode = z
  .string()
  .regex(/^([a-z]{2})?$/)
  .optional()

export const commandScope = z
  .strictObject({
    type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
  })
  .optional()

export const botCommand = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/),
  description: characters(1, 256),
})

export const UPDATE_KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'message_reaction',
  'my_chat_member',
] as const

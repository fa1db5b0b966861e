import { z } from 'zod'

/** What we read of an Update (Bot API 10.1); everything else in it is left alone. */
const user = z.object({
  id: z.number(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
})

const chat = z.object({ id: z.number(), type: z.string() })

const file = z.object({
  file_id: z.string(),
  /** The same for the same file whoever sends it; unlike `file_id` nothing can be fetched by it. */
  file_unique_id: z.string().optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().optional(),
})

const message = z.looseObject({
  message_id: z.number(),
  date: z.number(),
  from: user.optional(),
  chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  contact: z.object({ phone_number: z.string(), user_id: z.number().optional() }).optional(),
  reply_to_message: z.object({ message_id: z.number() }).optional(),
})

const button = z.object({ text: z.string(), callback_data: z.string().optional() })

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: z.string().optional(),
  message: z
    .object({
      message_id: z.number(),
      chat,
      reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
    })
    .optional(),
})

export const updateSchema = z.object({
  update_id: z.number().int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
})

export type TelegramMessage = z.infer<typeof message>
export type TelegramCallback = z.infer<typeof callbackQuery>
export type TelegramUpdate = z.infer<typeof updateSchema>
export type TelegramUser = z.infer<typeof user>
export type TelegramFile = z.infer<typeof file>

/** The kinds that we ask Telegram for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query'] as const

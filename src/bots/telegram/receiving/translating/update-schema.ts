import { z } from 'zod'

/** What we read of an Update (Bot API 10.1); everything else in it is left alone. */
const id = z.number().int()
/** Unix time in seconds, up to the year 9999: a Date can hold it. */
const seconds = z.number().int().min(0).max(253_402_300_799)

const user = z.object({
  id,
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
})

const chat = z.object({ id, type: z.string(), title: z.string().optional() })

const file = z.object({
  file_id: z.string().min(1),
  /** The same for the same file whoever sends it; unlike `file_id` nothing can be fetched by it. */
  file_unique_id: z.string().min(1).optional(),
  file_name: z.string().optional(),
  mime_type: z.string().optional(),
  file_size: z.number().int().min(0).optional(),
})

const location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})

const entity = z.object({
  type: z.string(),
  offset: z.number(),
  length: z.number(),
  user: z.object({ id }).optional(),
})

/** Of the message that is answered: whose it is; a topic's opening is "answered" by all of the topic. */
const answered = z.object({
  message_id: id,
  from: z.object({ id }).optional(),
  forum_topic_created: z.unknown().optional(),
})

const message = z.looseObject({
  message_id: id,
  date: seconds,
  from: user.optional(),
  chat,
  /** Somebody who writes in the name of a channel or of the group itself. */
  sender_chat: z.object({ id }).optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  // what is said counts without its marks and what it answers
  entities: z.array(entity).optional().catch(undefined),
  caption_entities: z.array(entity).optional().catch(undefined),
  photo: z.array(file).optional(),
  document: file.optional(),
  voice: file.optional(),
  audio: file.optional(),
  video: file.optional(),
  video_note: file.optional(),
  animation: file.optional(),
  media_group_id: z.string().optional(),
  sticker: z.object({ emoji: z.string().optional() }).optional(),
  location: location.optional(),
  venue: z.object({ location, title: z.string().optional() }).optional(),
  contact: z
    .object({
      phone_number: z.string(),
      first_name: z.string().optional(),
      last_name: z.string().optional(),
      user_id: id.optional(),
    })
    .optional(),
  reply_to_message: answered.optional().catch(undefined),
  migrate_to_chat_id: id.optional(),
  migrate_from_chat_id: id.optional(),
})

const button = z.object({ text: z.string(), callback_data: z.string().optional() })

const callbackQuery = z.object({
  id: z.string().min(1),
  from: user,
  data: z.string().optional(),
  message: z
    .object({
      message_id: id,
      chat,
      reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
    })
    .optional(),
})

const reaction = z.looseObject({ type: z.string(), emoji: z.string().optional() })

const messageReaction = z.object({
  chat,
  message_id: id,
  /** Absent when the reaction is anonymous. */
  user: user.optional(),
  date: seconds,
  old_reaction: z.array(reaction),
  new_reaction: z.array(reaction),
})

const chatMember = z.object({
  chat,
  from: user,
  date: seconds,
  new_chat_member: z.object({ status: z.string(), is_member: z.boolean().optional() }),
})

export const updateSchema = z.object({
  update_id: z.number().int().min(0),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  message_reaction: messageReaction.optional(),
  my_chat_member: chatMember.optional(),
})

export type TelegramMessage = z.infer<typeof message>
export type TelegramEntity = z.infer<typeof entity>
export type TelegramCallback = z.infer<typeof callbackQuery>
export type TelegramReaction = z.infer<typeof messageReaction>
export type TelegramMembership = z.infer<typeof chatMember>
export type TelegramUser = z.infer<typeof user>
export type TelegramChat = z.infer<typeof chat>
export type TelegramFile = z.infer<typeof file>

/** The kinds that we ask Telegram for; reactions come to those only who ask. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const

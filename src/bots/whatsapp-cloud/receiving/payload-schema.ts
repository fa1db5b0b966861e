import { z } from 'zod'

/** What we read of a notification (Cloud API 23.0); everything else in it is left alone. */
/** Unix time up to the year 9999: a Date can hold it. */
const seconds = z.coerce.number().int().positive().max(253_402_300_799)
/** Digits with the country's code: a number, and the name of the chat. */
const waId = z.string().regex(/^\d{5,20}$/)

const media = z.object({
  id: z.string().min(1),
  mime_type: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  voice: z.boolean().optional(),
})

const phone = z.object({ phone: z.string().optional(), wa_id: waId.optional() })
const contact = z.object({
  name: z.object({ formatted_name: z.string().optional() }).optional(),
  phones: z.array(phone).optional(),
})

const picked = z.object({ id: z.string().min(1), title: z.string().optional() })

const said = {
  text: z.object({ body: z.string() }).optional(),
  image: media.optional(),
  video: media.optional(),
  document: media.optional(),
}

export const messageSchema = z.object({
  id: z.string().min(1),
  from: waId,
  timestamp: seconds,
  type: z.string(),
  group_id: z.string().optional(),
  context: z
    .object({
      id: z.string().optional(),
      forwarded: z.boolean().optional(),
      frequently_forwarded: z.boolean().optional(),
    })
    .optional()
    // what is said counts without what it is about
    .catch(undefined),
  ...said,
  audio: media.optional(),
  sticker: media.optional(),
  location: z
    .object({
      latitude: z.coerce.number().min(-90).max(90),
      longitude: z.coerce.number().min(-180).max(180),
      name: z.string().optional(),
      address: z.string().optional(),
    })
    .optional(),
  contacts: z.array(contact).optional(),
  interactive: z
    .object({ type: z.string(), button_reply: picked.optional(), list_reply: picked.optional() })
    .optional(),
  button: z.object({ payload: z.string().optional(), text: z.string().optional() }).optional(),
  reaction: z.object({ message_id: z.string().min(1), emoji: z.string().optional() }).optional(),
  edit: z.object({ original_message_id: z.string().min(1), message: z.object(said).optional() }).optional(),
  revoke: z.object({ original_message_id: z.string().min(1) }).optional(),
  system: z.object({ type: z.string(), wa_id: waId.optional() }).optional(),
})

export const errorSchema = z.object({
  code: z.number(),
  title: z.string().optional(),
  error_data: z.object({ details: z.string().optional() }).optional(),
})

export const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  timestamp: seconds,
  recipient_id: z.string().min(1),
  errors: z.array(errorSchema).optional().catch(undefined),
})

const profile = z.object({ wa_id: z.string().optional(), profile: z.object({ name: z.string() }).optional() })

/** The messages and statuses themselves are read one by one: a strange one must not hide the others. */
export const messagesValueSchema = z.object({
  metadata: z.object({ phone_number_id: z.string(), display_phone_number: z.string().optional() }),
  contacts: z.array(profile).optional().catch(undefined),
  messages: z.array(z.unknown()).optional().catch(undefined),
  statuses: z.array(z.unknown()).optional().catch(undefined),
  errors: z.array(errorSchema).optional().catch(undefined),
})

/** `phone_number_quality_update`, `account_update` and their like. */
export const standingValueSchema = z.object({
  display_phone_number: z.string().optional(),
  phone_number: z.string().optional(),
  event: z.string().optional(),
  current_limit: z.string().optional(),
})

/** Entries and their changes are read one by one as well. */
export const payloadSchema = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(z.unknown()),
})
export const entrySchema = z.object({ changes: z.array(z.unknown()) })
export const changeSchema = z.object({ field: z.string(), value: z.unknown() })

export type CloudMessage = z.infer<typeof messageSchema>
export type CloudStatus = z.infer<typeof statusSchema>
export type MessagesValue = z.infer<typeof messagesValueSchema>
export type StandingValue = z.infer<typeof standingValueSchema>

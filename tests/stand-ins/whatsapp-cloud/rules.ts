import { z } from 'zod'

/**
 * What the Cloud API accepts. Facts from its public reference (version 23.0): names, types, required fields and
 * limits. Stricter than the original in one point: an unknown field is refused, so that a typing error shows.
 */
const units = (min: number, max: number) => z.string().min(min).max(max)
const unique = (values: readonly string[]) => new Set(values).size === values.length
const trimmed = (text: string) => text === text.trim()

const replyButton = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: units(1, 256).refine(trimmed), title: units(1, 20).refine(trimmed) }),
})
const buttons = z.strictObject({
  buttons: z
    .array(replyButton)
    .min(1)
    .max(3)
    .refine((list) => unique(list.map(({ reply }) => reply.title)), 'titles must be unique')
    .refine((list) => unique(list.map(({ reply }) => reply.id)), 'ids must be unique'),
})
const row = z.strictObject({
  id: units(1, 200),
  title: units(1, 24),
  description: units(1, 72).optional(),
})
const list = z.strictObject({
  button: units(1, 20),
  sections: z
    .array(z.strictObject({ title: units(1, 24).optional(), rows: z.array(row).min(1) }))
    .min(1)
    .max(10)
    .refine((sections) => sections.flatMap(({ rows }) => rows).length <= 10, 'ten rows in all')
    .refine(
      (sections) => unique(sections.flatMap(({ rows }) => rows.map(({ id }) => id))),
      'ids must be unique',
    ),
})
const body = z.strictObject({ text: units(1, 1_024) })
const interactive = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('button'), body, action: buttons }),
  z.strictObject({ type: z.literal('list'), body, action: list }),
])

const mediaId = z.string().min(1)
const caption = units(1, 1_024).optional()

/** No line ends, tabs or gaps of more than four blanks. */
const parameter = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .refine((text) => !/[\n\t]| {5,}/.test(text), 'a parameter in one line'),
})
const component = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('body'), parameters: z.array(parameter) }),
  z.strictObject({
    type: z.literal('button'),
    sub_type: z.literal('quick_reply'),
    index: z.string().regex(/^\d$/),
    parameters: z.array(z.strictObject({ type: z.literal('payload'), payload: units(1, 256) })).length(1),
  }),
])
const template = z.strictObject({
  name: z.string().regex(/^[a-z0-9_]{1,512}$/),
  language: z.strictObject({ code: z.string().min(2) }),
  components: z.array(component).optional(),
})

const base = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().regex(/^\+?\d{5,20}$/),
  context: z.strictObject({ message_id: z.string().min(1) }).optional(),
}

export const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...base,
    type: z.literal('text'),
    text: z.strictObject({ body: units(1, 4_096), preview_url: z.boolean().optional() }),
  }),
  z.strictObject({ ...base, type: z.literal('interactive'), interactive }),
  z.strictObject({ ...base, type: z.literal('image'), image: z.strictObject({ id: mediaId, caption }) }),
  z.strictObject({ ...base, type: z.literal('video'), video: z.strictObject({ id: mediaId, caption }) }),
  z.strictObject({ ...base, type: z.literal('audio'), audio: z.strictObject({ id: mediaId }) }),
  z.strictObject({
    ...base,
    type: z.literal('document'),
    document: z.strictObject({ id: mediaId, caption, filename: units(1, 240).optional() }),
  }),
  z.strictObject({ ...base, type: z.literal('template'), template }),
])

export type SentMessage = z.infer<typeof messageSchema>
export type SentTemplate = z.infer<typeof template>

const MEGABYTE = 1024 * 1024
const UPLOADS: readonly (readonly [string, RegExp, number])[] = [
  ['image', /^image\/(?:jpeg|png)$/, 5 * MEGABYTE],
  ['video', /^video\/(?:mp4|3gpp)$/, 16 * MEGABYTE],
  ['audio', /^audio\/(?:aac|amr|mp4|mpeg|ogg)$/, 16 * MEGABYTE],
  ['document', /^(?:application\/[\w.+-]+|text\/plain|image\/\w+|audio\/\w+|video\/\w+)$/, 100 * MEGABYTE],
]

/** The sentence of the rule that an upload breaks, or undefined. */
export const refusalOfUpload = (type: string, bytes: number): string | undefined => {
  if (bytes === 0) return 'the file is empty'
  const fitting = UPLOADS.filter(([, types]) => types.test(type))
  if (fitting.length === 0) return `${type} is not supported`
  return fitting.some(([, , most]) => bytes <= most) ? undefined : `${bytes} bytes are too many for ${type}`
}

/** The kind of message that media of this type and size may be sent as. */
export const mayBe = (kind: string, type: string, bytes: number): boolean =>
  UPLOADS.some(([name, types, most]) => name === kind && types.test(type) && bytes <= most)

/** `path: message` of the first rule that a message breaks, or undefined. */
export const refusalOf = (message: unknown): string | undefined => {
  const checked = messageSchema.safeParse(message)
  const issue = checked.error?.issues[0]
  return issue && `${issue.path.join('.') || 'body'}: ${issue.message}`
}

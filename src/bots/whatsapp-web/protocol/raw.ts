import { z } from 'zod'

/** What the page said, reduced to what we read; ids of chats and people are WhatsApp's own (`212…@c.us`, `…@lid`). */
const where = {
  /** The message's own id, without the chat: the same whether the chat is named by phone or by lid. */
  id: z.string().min(1),
  /** As the library finds it again. */
  key: z.string().min(1),
  chat: z.string().min(1),
  /** Who wrote it; in a private chat the chat itself. */
  author: z.string().min(1),
}

const rawMessage = z.object({
  kind: z.literal('message'),
  ...where,
  type: z.string(),
  body: z.string(),
  /** Seconds since 1970. */
  t: z.number(),
  name: z.string().optional(),
  group: z.object({ addressed: z.boolean() }).optional(),
  media: z
    .object({ type: z.string(), name: z.string().optional(), bytes: z.number(), voice: z.boolean() })
    .optional(),
  quoted: z.string().optional(),
  forwarded: z.boolean(),
  place: z.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional() }).optional(),
  vcards: z.array(z.string()),
  album: z.string().optional(),
  /** When its words were last changed. */
  editedAtMs: z.number().optional(),
})

const rawEdit = z.object({
  kind: z.literal('edit'),
  ...where,
  text: z.string(),
  name: z.string().optional(),
  group: z.object({ addressed: z.boolean() }).optional(),
  atMs: z.number(),
})

const rawDeletion = z.object({ kind: z.literal('deletion'), ...where, atMs: z.number() })

const rawReaction = z.object({
  kind: z.literal('reaction'),
  /** Of the message it is put on. */
  ...where,
  emoji: z.string(),
  atMs: z.number(),
})

const rawVote = z.object({
  kind: z.literal('vote'),
  /** Of the poll. */
  ...where,
  /** The place of the option, from 0, and its words when the page knows them. */
  option: z.number(),
  title: z.string().optional(),
  atMs: z.number(),
})
export type RawVote = z.infer<typeof rawVote>

export const rawItem = z.discriminatedUnion('kind', [rawMessage, rawEdit, rawDeletion, rawReaction, rawVote])
export type RawItem = z.infer<typeof rawItem>
/** Everything but a vote, which says nothing without the poll it is on. */
export type RawSaid = Exclude<RawItem, RawVote>
export type RawMessage = z.infer<typeof rawMessage>

/** A message of our own, as a chat shows it. */
export const ownMessage = z.object({
  id: z.string(),
  key: z.string(),
  text: z.string(),
  fileName: z.string().optional(),
  /** Then the text is what it asks. */
  isPoll: z.boolean().optional(),
  t: z.number(),
})
export type OwnMessage = z.infer<typeof ownMessage>

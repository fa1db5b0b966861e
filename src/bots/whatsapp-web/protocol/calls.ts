import { z } from 'zod'
import { ownMessage, rawItem } from './raw.ts'

const sendCall = z.object({
  call: z.literal('send'),
  chat: z.string(),
  text: z.string(),
  /** Asked instead, where the page knows polls; the text says the same with numbers. */
  poll: z.object({ name: z.string(), options: z.array(z.string()) }).optional(),
  /** How long we are seen typing before. */
  typingMs: z.number(),
  file: z
    .object({
      path: z.string(),
      name: z.string(),
      type: z.string(),
      as: z.enum(['media', 'voice', 'document']),
    })
    .optional(),
})

const sent = z.object({
  id: z.string(),
  key: z.string(),
  /** It went out as the poll. */
  isPoll: z.boolean(),
})

/** What the node asks of its worker, and what each answers. */
export const CALLS = {
  send: { ask: sendCall, result: sent },
  edit: {
    ask: z.object({ call: z.literal('edit'), key: z.string(), text: z.string() }),
    result: z.object({ edited: z.boolean() }),
  },
  lookUp: {
    ask: z.object({ call: z.literal('lookUp'), chat: z.string(), sinceSeconds: z.number() }),
    result: z.object({ own: z.array(ownMessage) }),
  },
  readBack: {
    ask: z.object({
      call: z.literal('readBack'),
      sinceSeconds: z.number(),
      mostChats: z.number(),
      mostPerChat: z.number(),
      /** Keys of polls of ours that nobody has answered yet. */
      polls: z.array(z.string()),
    }),
    result: z.object({ items: z.array(rawItem) }),
  },
  media: {
    ask: z.object({ call: z.literal('media'), key: z.string(), path: z.string(), mostBytes: z.number() }),
    result: z.object({ outcome: z.enum(['here', 'expired', 'too_large', 'later']) }),
  },
  phoneOf: {
    ask: z.object({ call: z.literal('phoneOf'), lid: z.string() }),
    result: z.object({ phone: z.string().optional() }),
  },
} as const

export type CallName = keyof typeof CALLS
export type Ask<N extends CallName> = z.infer<(typeof CALLS)[N]['ask']>
/** A question without its name. */
export type About<N extends CallName> = Omit<Ask<N>, 'call'>
export type Result<N extends CallName> = z.infer<(typeof CALLS)[N]['result']>

export const anyAsk = z.discriminatedUnion('call', [
  CALLS.send.ask,
  CALLS.edit.ask,
  CALLS.lookUp.ask,
  CALLS.readBack.ask,
  CALLS.media.ask,
  CALLS.phoneOf.ask,
])
export type AnyAsk = z.infer<typeof anyAsk>

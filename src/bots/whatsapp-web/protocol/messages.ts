import { z } from 'zod'
import { anyAsk } from './calls.ts'
import { rawItem } from './raw.ts'

export const startOptions = z.object({
  profileDir: z.string(),
  chromium: z.string(),
  args: z.array(z.string()),
  /** Digits; a code is shown for this phone instead of a QR code. */
  pairingPhone: z.string().optional(),
  /** After this a question to the page has failed, and nobody knows what became of it. */
  protocolTimeoutMs: z.number(),
  beatMs: z.number(),
})
export type StartOptions = z.infer<typeof startOptions>

export const toWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), options: startOptions }),
  /** These are durable: they need not be told again. */
  z.object({ type: z.literal('durable'), seqs: z.array(z.number()) }),
  z.object({ type: z.literal('ask'), id: z.number(), ask: anyAsk }),
  z.object({ type: z.literal('stop') }),
])
export type ToWorker = z.infer<typeof toWorker>

/** What befell the browser or the session; `decide` says what is done about each. */
export const TROUBLES = [
  'start_failed',
  'browser_gone',
  'page_crashed',
  'page_closed',
  'logged_out',
  'conflict',
  'unpaired_idle',
  'blocked',
] as const
export type Trouble = (typeof TROUBLES)[number]

export const fromWorker = z.discriminatedUnion('type', [
  z.object({ type: z.literal('browser'), pid: z.number() }),
  z.object({ type: z.literal('qr'), qr: z.string() }),
  z.object({ type: z.literal('code'), code: z.string() }),
  z.object({ type: z.literal('authenticated') }),
  /** `me`: our own wid, and the lid when there is one. */
  z.object({ type: z.literal('ready'), me: z.string(), version: z.string() }),
  /** The page answered; `state` as WhatsApp names it, `rssBytes` of the browser and all its processes. */
  z.object({ type: z.literal('beat'), state: z.string(), rssBytes: z.number() }),
  z.object({ type: z.literal('trouble'), what: z.enum(TROUBLES), detail: z.string() }),
  z.object({ type: z.literal('received'), seq: z.number(), item: rawItem }),
  /** One of ours has arrived on a phone. */
  z.object({ type: z.literal('receipt'), chat: z.string(), id: z.string() }),
  z.object({ type: z.literal('answer'), id: z.number(), result: z.unknown() }),
  /** `unsent`: it never reached the page; `refused`: WhatsApp will not; `unknown`: it may have been done. */
  z.object({
    type: z.literal('failed'),
    id: z.number(),
    how: z.enum(['unsent', 'refused', 'unknown']),
    reason: z.string(),
  }),
])
export type FromWorker = z.infer<typeof fromWorker>
export type FailedHow = Extract<FromWorker, { type: 'failed' }>['how']

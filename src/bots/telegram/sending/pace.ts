import { createRateGate, type RateGate, type SendContext } from '../../../notifications/index.ts'
import { isGroupChat } from './chat-id.ts'

/** A sender holds a worker meanwhile: longer waits are the deliveries' own. */
const LONGEST_WAIT_MS = 3_000

/** At most twenty messages in any minute to a group: 5 + 16 - 1 (Telegram's FAQ; see RateLimits' bound). */
const GROUP_RATES = {
  global: { perSecond: 1_000, burst: 1_000, repliesToo: false },
  perChat: { perSecond: 16 / 60, burst: 5 },
}

/** So many chats asked to wait at once: it is the whole bot that is too fast, which Telegram does not say. */
const CHATS_OF_A_STORM = 3

/** Nothing was sent, and nothing may be before so many milliseconds. */
export class TooSoon extends Error {
  override readonly name = 'TooSoon'
  readonly waitMs: number

  constructor(waitMs: number) {
    super('rate limit')
    this.waitMs = waitMs
  }
}

export type Pace = {
  /** Resolves when one message may go into the chat; throws TooSoon when that is not soon. */
  pass(chat: string, context: Pick<SendContext, 'kind' | 'signal'>): Promise<void>
  /** 429 with `retry_after`. */
  asked(chat: string, waitMs: number): void
}

export const createPace = (gate: RateGate, now: () => number = Date.now): Pace => {
  const groups = createRateGate(GROUP_RATES)
  const waiting = new Map<string, number>()
  return {
    async pass(chat, { kind, signal }) {
      for (const limits of isGroupChat(chat) ? [groups, gate] : [gate]) {
        const waitMs = await limits.pass({ chat, kind }, { maxWaitMs: LONGEST_WAIT_MS, signal })
        if (waitMs > 0) throw new TooSoon(waitMs)
      }
    },
    asked(chat, waitMs) {
      const at = now()
      for (const [other, until] of waiting) if (until <= at) waiting.delete(other)
      waiting.set(chat, at + waitMs)
      gate.pause(waitMs, chat)
      if (waiting.size >= CHATS_OF_A_STORM) gate.pause(waitMs)
    },
  }
}

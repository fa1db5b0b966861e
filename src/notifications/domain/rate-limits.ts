import { type Bucket, emptyBucket, isIdle, type Rate, take, waitFor } from './gcra.ts'

export type RateRules = {
  /** Of the whole account; binds notifications, and replies when `repliesToo`. */
  readonly global: Rate & { readonly repliesToo: boolean }
  readonly perChat: Rate
}

export type RateRequest = { readonly chat: string; readonly kind: 'reply' | 'notification' }

/** Telegram: about one message a second to a chat (short bursts pass), about 30 a second in bulk; replies are free of the latter. */
export const TELEGRAM_RATES: RateRules = {
  global: { perSecond: 30, burst: 1, repliesToo: false },
  perChat: { perSecond: 1, burst: 5 },
}

const EVICT_ABOVE = 1_000

/** The buckets of one account: what may pass at an instant (milliseconds of machine time, never going back). */
export class RateLimits {
  readonly #rules: RateRules
  #global: Bucket = emptyBucket
  #pausedUntil = 0
  readonly #chats = new Map<string, Bucket>()
  readonly #pausedChats = new Map<string, number>()
  #evictAbove = EVICT_ABOVE

  constructor(rules: RateRules) {
    this.#rules = rules
  }

  /** 0: it has passed and counts. More: nothing happened, ask again after so many milliseconds. */
  tryTake(request: RateRequest, now: number): number {
    const bound = request.kind === 'notification' || this.#rules.global.repliesToo
    const chat = this.#chats.get(request.chat) ?? emptyBucket
    const wait = Math.max(
      this.#pausedUntil - now,
      (this.#pausedChats.get(request.chat) ?? 0) - now,
      waitFor(chat, this.#rules.perChat, now),
      bound ? waitFor(this.#global, this.#rules.global, now) : 0,
    )
    if (wait > 0) return wait
    this.#evictIdle(now)
    this.#chats.set(request.chat, take(chat, this.#rules.perChat, now))
    if (bound) this.#global = take(this.#global, this.#rules.global, now)
    return 0
  }

  /** The provider said `retry_after`: for one chat, or for the whole account. */
  pause(until: number, chat?: string): void {
    if (chat === undefined) this.#pausedUntil = Math.max(this.#pausedUntil, until)
    else this.#pausedChats.set(chat, Math.max(this.#pausedChats.get(chat) ?? 0, until))
  }

  /** Chats remembered now. */
  get size(): number {
    return this.#chats.size
  }

  /** Amortised: looked through only when twice as many chats as last time are remembered. */
  #evictIdle(now: number): void {
    if (this.#chats.size < this.#evictAbove) return
    for (const [chat, bucket] of this.#chats) if (isIdle(bucket, now)) this.#chats.delete(chat)
    for (const [chat, until] of this.#pausedChats) if (until <= now) this.#pausedChats.delete(chat)
    this.#evictAbove = Math.max(EVICT_ABOVE, 2 * this.#chats.size)
  }
}

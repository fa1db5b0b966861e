import { RateLimits, type RateRequest, type RateRules } from '../../domain/rate-limits.ts'

/** Where a sender waits for its turn; replies go ahead of notifications. */
export interface RateGate {
  /**
   * Resolves with 0 when the message may go now. When that would take longer than `maxWaitMs`, or the signal
   * is aborted, with the milliseconds still to wait: the sender answers `retry` with them.
   */
  pass(request: RateRequest, options: { maxWaitMs: number; signal?: AbortSignal }): Promise<number>
  /** `retry_after`: nothing passes before, in this chat or in the whole account. */
  pause(ms: number, chat?: string): void
}

type Waiting = {
  readonly request: RateRequest
  readonly giveUpAt: number
  readonly signal: AbortSignal | undefined
  readonly done: (waitMs: number) => void
}

/** One gate for one account at a provider. Machine time. */
export const createRateGate = (rules: RateRules, now: () => number = Date.now): RateGate => {
  const limits = new RateLimits(rules)
  let queue: Waiting[] = []
  let timer: NodeJS.Timeout | undefined

  /** Undefined when it must go on waiting. */
  const answer = (entry: Waiting, at: number): number | undefined => {
    if (entry.signal?.aborted) return 1
    const wait = limits.tryTake(entry.request, at)
    return wait === 0 || at + wait > entry.giveUpAt ? wait : undefined
  }

  const serve = (): void => {
    clearTimeout(timer)
    const at = now()
    const [replies, others] = [
      queue.filter((entry) => entry.request.kind === 'reply'),
      queue.filter((entry) => entry.request.kind !== 'reply'),
    ]
    queue = []
    for (const entry of [...replies, ...others]) {
      const result = answer(entry, at)
      if (result === undefined) queue.push(entry)
      else entry.done(result)
    }
    // one short tick for all: a queue holds a handful of senders, not a backlog
    if (queue.length > 0) timer = setTimeout(serve, 10)
  }

  return {
    pass: (request, { maxWaitMs, signal }) =>
      new Promise((resolve) => {
        queue.push({ request, giveUpAt: now() + maxWaitMs, signal, done: resolve })
        serve()
      }),
    pause: (ms, chat) => limits.pause(now() + ms, chat),
  }
}

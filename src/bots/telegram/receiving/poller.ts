import { type Logger, pause } from '../../../shared/index.ts'
import type { NamedLeases } from '../../../shared/mongo/index.ts'
import type { Count } from '../../counters.ts'
import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import type { Intake } from './intake.ts'
import { ALLOWED_UPDATES } from './translating/update-schema.ts'

export type PollerParts = {
  readonly api: TelegramApi
  readonly account: string
  readonly leases: NamedLeases
  readonly intake: Intake
  readonly logger: Logger
  readonly count: Count
  /** Seconds that Telegram holds an empty answer back; 20 when absent. */
  readonly holdSeconds?: number
  /** First pause after a failure; it doubles up to 30 s. */
  readonly firstPauseMs?: number
}

/** Prolonged while polling: a node that dies is replaced within this time. */
const LEASE_MS = 6_000
const HOLD_SECONDS = 20
const LONGEST_PAUSE_MS = 30_000
const WITHOUT_LEASE_MS = 1_000
const EMPTY_PAUSE_MS = 10

/**
 * Our own getUpdates loop: Telegraf's ends for good when a handler throws. One node polls, under a lease; the
 * offset moves on only when the updates are durable, so that whatever is lost here is given again.
 */
export class Poller {
  readonly #parts: PollerParts
  #offset: number | undefined
  #failures = 0

  constructor(parts: PollerParts) {
    this.#parts = parts
  }

  async run(signal: AbortSignal): Promise<void> {
    const name = `telegram:${this.#parts.account}`
    try {
      while (!signal.aborted) await this.#round(name, signal)
    } finally {
      await this.#parts.leases.release(name).catch(() => undefined)
    }
  }

  async #round(name: string, signal: AbortSignal): Promise<void> {
    try {
      const poll = (held: AbortSignal) => this.#poll(held).then(() => true)
      const polled = await this.#parts.leases.holding(name, { forMs: LEASE_MS, signal }, poll)
      if (!polled) {
        // the holder's offset is not ours: Telegram tells the unconfirmed ones again
        this.#offset = undefined
        return await pause(WITHOUT_LEASE_MS, signal)
      }
      this.#failures = 0
    } catch (error) {
      if (!signal.aborted) await this.#rest(error, signal)
    }
  }

  async #poll(signal: AbortSignal): Promise<void> {
    const { api, intake, holdSeconds = HOLD_SECONDS } = this.#parts
    const payload = {
      timeout: holdSeconds,
      limit: 100,
      allowed_updates: ALLOWED_UPDATES,
      ...(this.#offset === undefined ? {} : { offset: this.#offset }),
    }
    const updates = await api.call('getUpdates', payload, { signal, timeoutMs: (holdSeconds + 10) * 1_000 })
    if (!Array.isArray(updates)) throw new TelegramFailure('broken', 'getUpdates did not answer with a list')
    // not held back as asked: never a loop without a rest
    if (updates.length === 0) return pause(EMPTY_PAUSE_MS, signal)
    const translated = await intake(updates)
    const ids = translated.map(({ updateId }) => updateId).filter((id) => id !== undefined)
    // without a number nothing can be confirmed: the same would come again at once
    if (ids.length === 0) throw new TelegramFailure('broken', 'updates without update_id')
    this.#offset = Math.max(...ids) + 1
  }

  async #rest(error: unknown, signal: AbortSignal): Promise<void> {
    const { logger, count, firstPauseMs = 500 } = this.#parts
    this.#failures += 1
    count('poll_failed')
    const growing = Math.min(firstPauseMs * 2 ** Math.min(this.#failures - 1, 10), LONGEST_PAUSE_MS)
    const asked = error instanceof TelegramFailure ? (error.retryAfterSeconds ?? 0) * 1_000 : 0
    logger.warn({ err: error, failures: this.#failures }, 'updates could not be fetched')
    await pause(Math.max(growing, asked), signal)
  }
}

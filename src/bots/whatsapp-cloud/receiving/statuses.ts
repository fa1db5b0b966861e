import type { ConversationReference, FailureRecord, LateFailure } from '../../../notifications/index.ts'
import { AppError } from '../../../shared/index.ts'
import type { Count } from '../../counters.ts'
import type { OperatorProblems } from '../operator-problems.ts'
import { failureOf, type Meaning, meaningOf } from '../sending/outcome.ts'
import type { Windows } from '../windows.ts'
import { type CloudStatus, statusSchema } from './payload-schema.ts'

export type StatusParts = {
  readonly markDelivered: (to: ConversationReference, providerMessageId: string) => Promise<void>
  readonly markFailed: (
    to: ConversationReference,
    providerMessageId: string,
    failure: LateFailure,
  ) => Promise<FailureRecord>
  readonly windows: Pick<Windows, 'close'>
  readonly problems: OperatorProblems
  readonly count: Count
  readonly now: () => number
}

/** Another node may still be writing down that it sent the message. */
const RECORDED_WITHIN_MS = 60_000
const REMEMBERED_AT_MOST = 5_000

const COUNTERS = {
  sent: 'status_sent',
  delivered: 'status_delivered',
  read: 'status_read',
  failed: 'status_failed',
} as const

const isKnown = (status: string): status is keyof typeof COUNTERS => Object.hasOwn(COUNTERS, status)

/** With a closed window the next attempt is a template: no reason to give up on this chat. */
const lateFailureOf = (meaning: Meaning, reason: string): LateFailure =>
  meaning === 'window_closed' ? { outcome: 'retry', reason } : failureOf(meaning, { reason })

/** What became of our messages. Told twice, and in any order: nothing goes backwards, and each counts once. */
export class Statuses {
  readonly #parts: StatusParts
  readonly #seen = new Set<string>()

  constructor(parts: StatusParts) {
    this.#parts = parts
  }

  /** Throws what the database throws, and `unavailable` for a failure that cannot be placed yet: it is told again. */
  async hear(account: string, raw: unknown): Promise<void> {
    const parsed = statusSchema.safeParse(raw)
    if (!parsed.success || !isKnown(parsed.data.status)) return this.#parts.count('update_malformed')
    const { id, status } = parsed.data
    const key = `${account}:${id}:${status}`
    if (this.#seen.has(key)) return
    if (status === 'failed') await this.#failed(account, parsed.data)
    // read says delivered as well; the first of the two to come is enough
    else if (status !== 'sent') await this.#parts.markDelivered(this.#chat(account, parsed.data), id)
    if (this.#seen.size >= REMEMBERED_AT_MOST) this.#seen.clear()
    this.#seen.add(key)
    this.#parts.count(COUNTERS[status])
  }

  #chat(account: string, { recipient_id: chat }: CloudStatus): ConversationReference {
    return { channel: 'whatsapp-cloud', account, chat }
  }

  async #failed(account: string, status: CloudStatus): Promise<void> {
    const { markFailed, windows, problems, now } = this.#parts
    const [error] = status.errors ?? []
    const reason = `${error?.code ?? 'failed'} ${error?.title ?? ''}`.trim()
    const meaning = error ? meaningOf(error.code) : 'unreachable'
    const to = this.#chat(account, status)
    if (meaning === 'window_closed') await windows.close(to)
    if (meaning === 'operator') problems.tell(account, reason, error?.code)
    const record = await markFailed(to, status.id, lateFailureOf(meaning, reason))
    const isRecent = now() - status.timestamp * 1_000 < RECORDED_WITHIN_MS
    if (record === 'not_known' && isRecent) throw new AppError('unavailable', 'whatsapp.too_early')
  }
}

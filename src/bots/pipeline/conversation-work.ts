import type { ClaimedConversation } from './conversations/document.ts'
import { EntryWork } from './entry-work.ts'
import type { InboxDocument } from './inbox/document.ts'
import { PAGE } from './inbox/pending.ts'
import { mayPass, restAfter } from './may-pass.ts'
import { LeaseLost } from './settle.ts'
import type { WorkParts } from './work-parts.ts'

type Pending = readonly InboxDocument[]
type NotEmpty = readonly [InboxDocument, ...InboxDocument[]]

const isNotEmpty = (pending: Pending): pending is NotEmpty => pending.length > 0

/** Works through one conversation at a time, in order, under its lease. */
export class ConversationWork {
  readonly #parts: WorkParts
  readonly #entries: EntryWork

  constructor(parts: WorkParts) {
    this.#parts = parts
    this.#entries = new EntryWork(parts)
  }

  /** How many entries were processed; never throws. `stopping` ends it after the entry in hand. */
  async work(key: string, stopping: () => boolean): Promise<number> {
    const progress: Progress = { done: 0, claimed: undefined }
    try {
      progress.claimed = await this.#parts.conversations.claim(key)
      if (progress.claimed && (await this.#workOff(progress, stopping))) {
        await this.#parts.conversations.release(progress.claimed)
      }
    } catch (error) {
      await this.#giveBack(progress.claimed, error)
    }
    return progress.done
  }

  /** Resolves when the replies attempted so far have had their attempt. */
  async attemptsDone(): Promise<void> {
    await this.#entries.attemptsDone()
  }

  /** Whether it is still to be given back: not when an entry was put off, nor when the last one was saved. */
  async #workOff(progress: Progress, stopping: () => boolean): Promise<boolean> {
    let pending: Pending = []
    let crowded = false
    while (progress.claimed && !stopping()) {
      const { key } = progress.claimed
      if (pending.length === 0) pending = await this.#parts.entries.list(key)
      if (!isNotEmpty(pending)) return true
      const next = await this.#parts.gathering.next(progress.claimed, pending)
      if ('waitUntil' in next) {
        // what came since the page was read may end the waiting
        this.#parts.wakeAt(key, next.waitUntil)
        return true
      }
      const { whole } = next
      const wasFull = pending.length === PAGE
      pending = pending.filter(({ _id }) => !whole.ids.includes(_id))
      const last = pending.length === 0 && !wasFull
      crowded ||= pending.length > 0
      const claimed = await this.#entries.handle(progress.claimed, { ...whole, last, crowded })
      if (!claimed) return false
      progress.claimed = claimed
      progress.done += whole.ids.length
      if (last) return false
    }
    return true
  }

  async #giveBack(claimed: ClaimedConversation | undefined, error: unknown): Promise<void> {
    if (error instanceof LeaseLost) return
    const failures = (claimed?.failures ?? 0) + 1
    const level = mayPass(error, failures) ? 'warn' : 'error'
    this.#parts.logger[level]({ err: error, failures }, 'a conversation is put off')
    this.#parts.count('message_postponed')
    if (!claimed) return
    const notBefore = new Date(Date.now() + restAfter(failures))
    // the database may be what is away: the lease then ends by itself
    await this.#parts.conversations.putOff(claimed, notBefore, failures).catch(() => undefined)
  }
}

type Progress = { done: number; claimed: ClaimedConversation | undefined }

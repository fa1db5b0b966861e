import type { ClaimedConversation } from './conversations/document.ts'
import { EntryWork } from './entry-work.ts'
import { mayPass, restAfter } from './may-pass.ts'
import { LeaseLost } from './settle.ts'
import type { WorkParts } from './work-parts.ts'

const PAGE = 20

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
    let done = 0
    let claimed: ClaimedConversation | undefined
    try {
      claimed = await this.#parts.conversations.claim(key)
      while (claimed && !stopping()) {
        const page = await this.#parts.entries.list(key, PAGE)
        for (const entry of page) {
          if (stopping()) break
          const next = await this.#entries.handle(claimed, entry)
          // put off: whoever claims it when it is due goes on from here
          if (!next) return done
          claimed = next
          done += 1
        }
        if (page.length < PAGE) break
      }
      if (claimed) await this.#parts.conversations.release(claimed)
    } catch (error) {
      await this.#giveBack(claimed, error)
    }
    return done
  }

  /** Resolves when the replies attempted so far have had their attempt. */
  async attemptsDone(): Promise<void> {
    await this.#entries.attemptsDone()
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

import { TelegramFailure } from '../api/failure.ts'

const MOST_REMEMBERED = 1_000

/** Groups that became supergroups: what is meant for the old id goes to the new one. */
export class MovedGroups {
  readonly #now = new Map<string, string>()
  readonly #onMoved: (from: string, to: string) => Promise<void>

  constructor(onMoved: (from: string, to: string) => Promise<void>) {
    this.#onMoved = onMoved
  }

  /** Calls with the chat's id of today; once more when Telegram tells another. */
  async to<T>(chat: string, call: (chat: string) => Promise<T>): Promise<T> {
    const known = this.#now.get(chat) ?? chat
    try {
      return await call(known)
    } catch (error) {
      const next = error instanceof TelegramFailure ? error.migratedTo : undefined
      if (next === undefined || String(next) === known) throw error
      await this.#note(chat, String(next))
      return call(String(next))
    }
  }

  async #note(from: string, to: string): Promise<void> {
    if (this.#now.size >= MOST_REMEMBERED) this.#now.clear()
    this.#now.set(from, to)
    // should nobody note it now, Telegram tells it again at the next try of another node
    await this.#onMoved(from, to).catch(() => undefined)
  }
}

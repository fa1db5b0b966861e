import type { Logger } from '../../shared/index.ts'
import { hashOf, type WebchatSessions } from './sessions.ts'

/** One look a second for all pages of this node together: the longest that somebody who was blocked reads on. */
const LOOK_EVERY_MS = 1_000

/** The pages that are being answered right now, each until its session lets nobody in any more. Machine time. */
export class OpenPages {
  readonly #sessions: Pick<WebchatSessions, 'listOpen'>
  readonly #logger: Logger
  readonly #everyMs: number
  readonly #pages = new Map<string, Set<() => void>>()
  #looking = false

  constructor(sessions: Pick<WebchatSessions, 'listOpen'>, logger: Logger, everyMs = LOOK_EVERY_MS) {
    this.#sessions = sessions
    this.#logger = logger
    this.#everyMs = everyMs
  }

  /** Aborted with the outer signal, and when this session has ended. */
  whileOpen(token: string, outer: AbortSignal): AbortSignal {
    const over = new AbortController()
    const hash = hashOf(token)
    const end = () => {
      outer.removeEventListener('abort', end)
      this.#forget(hash, end)
      over.abort()
    }
    if (outer.aborted) over.abort()
    else {
      outer.addEventListener('abort', end)
      this.#pages.set(hash, (this.#pages.get(hash) ?? new Set()).add(end))
      this.#lookLater()
    }
    return over.signal
  }

  /** Signed out here: at once. */
  end(token: string): void {
    for (const end of [...(this.#pages.get(hashOf(token)) ?? [])]) end()
  }

  #forget(hash: string, end: () => void): void {
    const pages = this.#pages.get(hash)
    pages?.delete(end)
    if (pages?.size === 0) this.#pages.delete(hash)
  }

  #lookLater(): void {
    if (this.#looking) return
    this.#looking = true
    setTimeout(() => void this.#look(), this.#everyMs).unref()
  }

  async #look(): Promise<void> {
    try {
      const hashes = [...this.#pages.keys()]
      const open = hashes.length > 0 ? await this.#sessions.listOpen(hashes) : new Set<string>()
      for (const hash of hashes)
        if (!open.has(hash)) for (const end of [...(this.#pages.get(hash) ?? [])]) end()
    } catch (error) {
      this.#logger.warn({ err: error }, 'who may read in the web chat could not be looked up')
    }
    this.#looking = false
    if (this.#pages.size > 0) this.#lookLater()
  }
}

import { type Clock, gather } from '../../shared/index.ts'
import type { WebchatCollections } from './thread/documents.ts'

const WRITE_EVERY_MS = 15_000
const MOST_REMEMBERED = 10_000
/** A page asks at least every half minute (long poll, heartbeat). */
const CONNECTED_MS = 60_000

/** When a person last had the web chat open. */
export class WebchatPresence {
  readonly #presence: WebchatCollections['presence']
  readonly #clock: Clock
  readonly #lastSeenAt: (personId: string) => Promise<Date | undefined>
  /** Machine time of the last write, so that a busy page does not write at each poll. */
  readonly #written = new Map<string, number>()

  constructor({ presence }: WebchatCollections, clock: Clock) {
    this.#presence = presence
    this.#clock = clock
    this.#lastSeenAt = gather((ids) => this.#lastSeenAtOf(ids))
  }

  async touch(personId: string): Promise<void> {
    const now = Date.now()
    if (now - (this.#written.get(personId) ?? 0) < WRITE_EVERY_MS) return
    if (this.#written.size >= MOST_REMEMBERED) this.#written.clear()
    this.#written.set(personId, now)
    await this.#presence.updateOne(
      { _id: personId },
      { $max: { lastSeenAt: this.#clock.now() } },
      { upsert: true },
    )
  }

  lastSeenAt(personId: string): Promise<Date | undefined> {
    return this.#lastSeenAt(personId)
  }

  async #lastSeenAtOf(ids: readonly string[]): Promise<(Date | undefined)[]> {
    const found = await this.#presence.find({ _id: { $in: [...new Set(ids)] } }).toArray()
    const byId = new Map(found.map(({ _id, lastSeenAt }) => [_id, lastSeenAt]))
    return ids.map((id) => byId.get(id))
  }

  isConnected(lastSeenAt: Date | undefined): boolean {
    return lastSeenAt !== undefined && this.#clock.now().getTime() - lastSeenAt.getTime() < CONNECTED_MS
  }
}

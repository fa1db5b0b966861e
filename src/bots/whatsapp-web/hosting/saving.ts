import { messageOf, scrub } from '../../../shared/index.ts'
import type { HostParts } from './host-parts.ts'

/** Copies of the session into the database, so that another node, or a later start, finds it. */
export class Saving {
  readonly #parts: Pick<HostParts, 'store' | 'places' | 'stillHolds' | 'limits' | 'logger'>
  #nextMs = Number.POSITIVE_INFINITY
  #underWay: Promise<void> = Promise.resolve()

  constructor(parts: Pick<HostParts, 'store' | 'places' | 'stillHolds' | 'limits' | 'logger'>) {
    this.#parts = parts
  }

  opened(nowMs: number): void {
    this.#nextMs = nowMs + this.#parts.limits.firstSaveMs
  }

  maybe(nowMs: number): void {
    if (nowMs < this.#nextMs) return
    this.#nextMs = nowMs + this.#parts.limits.saveEveryMs
    this.#underWay = this.#underWay.then(() => this.#save())
  }

  /** The browser has ended: nothing changes any more. */
  async last(): Promise<void> {
    this.#nextMs = Number.POSITIVE_INFINITY
    await this.#underWay
    await this.#save()
  }

  async #save(): Promise<void> {
    const { store, places, stillHolds, logger } = this.#parts
    try {
      if (!(await stillHolds())) return
      if (await store.save(places.profileDir)) logger.info('WhatsApp: the session has been saved')
    } catch (error) {
      // the copy before is still there
      logger.warn({ reason: scrub(messageOf(error)) }, 'WhatsApp: the session could not be saved')
    }
  }
}

import { type Logger, messageOf, Wakeup } from '../../../shared/index.ts'
import type { Claims } from '../../mongo/claims.ts'
import type { DeliveryDocument } from '../../mongo/document.ts'
import type { Lanes } from './lanes.ts'

/** At once on one channel and node; a slow provider fills its own places only. */
const PLACES = 16
const SHORTEST_NAP_MS = 25
const LONGEST_NAP_MS = 250
const AFTER_FAILURE_MS = 500

export type PoolParts = {
  readonly claims: Pick<Claims, 'claimDue'>
  readonly lanes: Lanes
  /** While it is not, the channel's deliveries are left to other nodes. */
  readonly isOpen: () => boolean
  readonly logger: Logger
}

/** The workers of one channel on this node. */
export class Pool {
  readonly #channel: DeliveryDocument['channel']
  readonly #parts: PoolParts
  readonly #wakeup = new Wakeup()

  constructor(channel: DeliveryDocument['channel'], parts: PoolParts) {
    this.#channel = channel
    this.#parts = parts
  }

  wake(): void {
    this.#wakeup.wake()
  }

  /** Until the signal is aborted and what is under way has ended. */
  async run(signal: AbortSignal): Promise<void> {
    const { lanes, logger } = this.#parts
    const underWay = new Set<Promise<unknown>>()
    let nap = SHORTEST_NAP_MS
    while (!signal.aborted) {
      if (underWay.size >= PLACES) {
        await Promise.race(underWay)
        continue
      }
      const claimed = await this.#claim().catch((error: unknown) => {
        logger.warn(
          { channel: this.#channel, reason: messageOf(error) },
          'deliveries: no answer from the database',
        )
        nap = AFTER_FAILURE_MS
        return undefined
      })
      if (!claimed) {
        await this.#wakeup.sleep(nap, signal)
        nap = Math.min(nap * 2, LONGEST_NAP_MS)
        continue
      }
      nap = SHORTEST_NAP_MS
      const work = lanes.goOnFrom(claimed).finally(() => underWay.delete(work))
      underWay.add(work)
    }
    await Promise.all(underWay)
  }

  /** Attempts what is due now, one after another; says how many attempts were made. */
  async drain(): Promise<number> {
    let attempted = 0
    for (;;) {
      const claimed = await this.#claim()
      if (!claimed) return attempted
      attempted += await this.#parts.lanes.goOnFrom(claimed)
    }
  }

  async #claim(): Promise<DeliveryDocument | undefined> {
    if (!this.#parts.isOpen()) return undefined
    return this.#parts.claims.claimDue(this.#channel, this.#parts.lanes.busy())
  }
}

import { type Logger, messageOf, pause, Wakeup } from '../../../shared/index.ts'
import type { Claims } from '../../mongo/claims.ts'
import type { DeliveryDocument } from '../../mongo/document.ts'
import type { Lanes } from './lanes/lanes.ts'

/** At once on one channel and node; a slow provider fills its own places only. */
const PLACES = 16
const SHORTEST_NAP_MS = 100
const LONGEST_NAP_MS = 500
const AFTER_FAILURE_MS = 500
const ROOM_MS = 25

export type PoolParts = {
  readonly claims: Pick<Claims, 'claimDue' | 'listAlone'>
  readonly lanes: Lanes
  /** While it is not, the channel's deliveries are left to other nodes. */
  readonly isOpen: () => boolean
  readonly logger: Logger
}

type Claimed = { readonly deliveries: readonly DeliveryDocument[]; readonly alone: ReadonlySet<string> }

const NOBODY: ReadonlySet<string> = new Set()
const NOTHING: Claimed = { deliveries: [], alone: NOBODY }

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
    const { logger } = this.#parts
    const underWay = new Set<Promise<unknown>>()
    let nap = SHORTEST_NAP_MS
    while (!signal.aborted) {
      if (underWay.size >= PLACES) {
        await Promise.race(underWay)
        // what ends at the same time makes room for several at once
        await pause(ROOM_MS)
        continue
      }
      const claimed = await this.#claim(PLACES - underWay.size).catch((error: unknown): Claimed => {
        logger.warn(
          { channel: this.#channel, reason: messageOf(error) },
          'deliveries: no answer from the database',
        )
        nap = AFTER_FAILURE_MS
        return NOTHING
      })
      if (claimed.deliveries.length === 0) {
        await this.#wakeup.sleep(nap, signal)
        nap = Math.min(nap * 2, LONGEST_NAP_MS)
        continue
      }
      nap = SHORTEST_NAP_MS
      for (const one of claimed.deliveries) {
        const work = this.#attempt(one, claimed).finally(() => underWay.delete(work))
        underWay.add(work)
      }
    }
    await Promise.all(underWay)
  }

  /** Attempts what is due now, one after another; says how many attempts were made. */
  async drain(): Promise<number> {
    let attempted = 0
    for (;;) {
      const claimed = await this.#claim(1)
      const [first] = claimed.deliveries
      if (!first) return attempted
      attempted += await this.#attempt(first, claimed)
    }
  }

  /** What is due, with one look at what their lanes hold besides. */
  async #claim(most: number): Promise<Claimed> {
    const { isOpen, claims, lanes } = this.#parts
    if (!isOpen()) return NOTHING
    const deliveries = await claims.claimDue(this.#channel, lanes.busy(), most)
    // not known: each looks for itself
    return { deliveries, alone: await claims.listAlone(deliveries).catch(() => NOBODY) }
  }

  /** One that has its chat to itself by itself; another, and what stands behind it, in the order of the chat. */
  async #attempt(claimed: DeliveryDocument, { alone }: Claimed): Promise<number> {
    if (!alone.has(claimed._id)) return this.#parts.lanes.goOnFrom(claimed)
    await this.#parts.lanes.attemptFresh([claimed])
    return 1
  }
}

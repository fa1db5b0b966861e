import type { Collection } from 'mongodb'

/**
 * A fenced lease: who may work on one thing, until when. `token` grows with each claim, so that a
 * holder that slept through its lease is recognised when it comes back to write.
 */
export type Lease = { readonly owner: string; readonly token: number; readonly until: Date }

export type LeaseDocument = { _id: string; owner: string; token: number; until: Date }

/** Leases on named work of which there is one in the whole installation (a poller, a relay). */
export class NamedLeases {
  readonly #collection: Collection<LeaseDocument>
  readonly #owner: string

  constructor(collection: Collection<LeaseDocument>, owner: string) {
    this.#collection = collection
    this.#owner = owner
  }

  /** Takes or prolongs the lease; undefined while somebody else holds it. Machine time. */
  async claim(name: string, forMs: number): Promise<Lease | undefined> {
    const now = new Date()
    const until = new Date(now.getTime() + forMs)
    try {
      const held = await this.#collection.findOneAndUpdate(
        { _id: name, $or: [{ owner: this.#owner }, { until: { $lte: now } }] },
        [
          {
            $set: {
              token: {
                $cond: [
                  { $eq: ['$owner', this.#owner] },
                  { $ifNull: ['$token', 1] },
                  { $add: [{ $ifNull: ['$token', 0] }, 1] },
                ],
              },
              owner: this.#owner,
              until,
            },
          },
        ],
        { upsert: true, returnDocument: 'after' },
      )
      return held ? { owner: held.owner, token: held.token, until: held.until } : undefined
    } catch (error) {
      // 11000: the upsert lost against the holder's document, so somebody else has it
      if ((error as { code?: number }).code === 11000) return undefined
      throw error
    }
  }

  /**
   * Does `work` while the lease is held, prolonging it meanwhile; `work`'s signal is aborted when the lease is
   * lost or the caller's signal ends. Undefined, without working, while somebody else holds it.
   */
  async holding<T>(
    name: string,
    { forMs, signal }: { forMs: number; signal: AbortSignal },
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | undefined> {
    if (!(await this.claim(name, forMs))) return undefined
    const lost = new AbortController()
    let lastHeldAt = Date.now()
    const prolong = async (): Promise<void> => {
      const held = await this.claim(name, forMs).catch(() => undefined)
      if (held) lastHeldAt = Date.now()
      // a database that is away for a moment takes no lease from us: only time does
      else if (Date.now() - lastHeldAt >= forMs) lost.abort()
    }
    const timer = setInterval(() => void prolong(), forMs / 3)
    try {
      return await work(AbortSignal.any([signal, lost.signal]))
    } finally {
      clearInterval(timer)
    }
  }

  async release(name: string): Promise<void> {
    await this.#collection.updateOne({ _id: name, owner: this.#owner }, { $set: { until: new Date(0) } })
  }
}

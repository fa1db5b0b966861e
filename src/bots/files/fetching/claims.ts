import type { ClientSession } from 'mongodb'
import type { Channel } from '../../../directory/index.ts'
import type { FetchDocument, Fetches, FetchStatus } from './document.ts'

export type Served = { readonly channel: Channel; readonly account: string }
export type Ending = { readonly status: Exclude<FetchStatus, 'pending'>; readonly reason?: string }

const mine = ({ _id, token }: FetchDocument) => ({ _id, token, status: 'pending' as const })

/**
 * Claims on announced files: a claim pushes `dueAt` ahead, so that the file of a node that died comes back by
 * itself, and raises the token, so that a node which slept through its claim has no say any more. Machine time.
 */
export class FetchClaims {
  readonly #fetches: Fetches
  readonly #owner: string
  readonly #leaseMs: number

  constructor(fetches: Fetches, owner: string, leaseMs: number) {
    this.#fetches = fetches
    this.#owner = owner
    this.#leaseMs = leaseMs
  }

  /** The one that has been due longest. */
  async claim({ channel, account }: Served): Promise<FetchDocument | undefined> {
    const claimed = await this.#fetches.findOneAndUpdate(
      { channel, account, status: 'pending', dueAt: { $lte: new Date() } },
      { $set: { dueAt: this.#leaseEnd(), owner: this.#owner }, $inc: { token: 1 } },
      { sort: { dueAt: 1 }, returnDocument: 'after' },
    )
    return claimed ?? undefined
  }

  /** False when the claim was lost. */
  async prolong(claimed: FetchDocument): Promise<boolean> {
    const update = { $set: { dueAt: this.#leaseEnd() } }
    return (await this.#fetches.updateOne(mine(claimed), update)).matchedCount === 1
  }

  async retry(claimed: FetchDocument, { at, reason }: { at: Date; reason: string }): Promise<void> {
    await this.#fetches.updateOne(mine(claimed), {
      $set: { dueAt: at, reason },
      $inc: { failures: 1 },
      $unset: { owner: '' },
    })
  }

  /** Nothing was tried: due again at that instant. */
  async giveBack(claimed: FetchDocument, at: Date): Promise<void> {
    await this.#fetches.updateOne(mine(claimed), { $set: { dueAt: at }, $unset: { owner: '' } })
  }

  /** Who is to be told, as it stands now; undefined when the claim was lost. */
  async end(
    claimed: FetchDocument,
    { status, reason }: Ending,
    session?: ClientSession,
  ): Promise<FetchDocument | undefined> {
    const ended = await this.#fetches.findOneAndUpdate(
      mine(claimed),
      {
        $set: { status, endedAt: new Date(), ...(reason === undefined ? {} : { reason }) },
        $unset: { owner: '', ...(reason === undefined ? { reason: '' } : {}) },
      },
      { returnDocument: 'after', ...(session ? { session } : {}) },
    )
    return ended ?? undefined
  }

  #leaseEnd(): Date {
    return new Date(Date.now() + this.#leaseMs)
  }
}

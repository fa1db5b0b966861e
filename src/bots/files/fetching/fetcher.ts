import type { Connection } from 'mongoose'
import { type Deliveries, type NewReply, nextDelay } from '../../../notifications/index.ts'
import type { Texts } from '../../../shared/i18n/index.ts'
import type { Logger } from '../../../shared/index.ts'
import { inTransaction } from '../../../shared/mongo/index.ts'
import { type ShowTyping, whileTyping } from '../../channel/index.ts'
import type { Files } from '../create-files.ts'
import type { Ending, FetchClaims } from './claims.ts'
import type { FetchDocument } from './document.ts'
import { type Fetching, fetchOne, type Outcome } from './fetch-one.ts'
import { type FindAddressee, type Lost, replyAbout } from './tell-refused.ts'

export type FetcherParts = {
  readonly connection: Connection
  readonly store: Files['store']
  readonly claims: FetchClaims
  readonly deliveries: Pick<Deliveries, 'saveReplies' | 'attemptNow'>
  readonly findAddressee: FindAddressee
  /** The file is there, or will never be: what waits for it need not wait any longer. */
  readonly onSettled: (id: string, as: 'stored' | 'lost') => Promise<void>
  readonly showTyping: ShowTyping
  readonly texts: Texts
  readonly logger: Logger
  /** A third of the lease at most. */
  readonly prolongEveryMs: number
}

/** A provider that holds the line without sending anything is left. */
const LONGEST_MS = 10 * 60_000

/** Brings one claimed file, and sees to what follows from it. */
export class Fetcher {
  readonly #parts: FetcherParts

  constructor(parts: FetcherParts) {
    this.#parts = parts
  }

  async fetch(claimed: FetchDocument, from: Fetching, stop: AbortSignal): Promise<void> {
    const lost = new AbortController()
    const signal = AbortSignal.any([stop, lost.signal, AbortSignal.timeout(LONGEST_MS)])
    const timer = setInterval(() => void this.#prolong(claimed, lost), this.#parts.prolongEveryMs)
    try {
      const bring = () => fetchOne(this.#parts.store, from, { file: claimed, signal })
      const outcome = await whileTyping(() => this.#showTyping(claimed), bring)
      if (lost.signal.aborted) return
      // cut off because this node ends: nobody failed
      if (stop.aborted && outcome.outcome === 'retry')
        return await this.#parts.claims.giveBack(claimed, new Date())
      await this.#settle(claimed, outcome)
    } finally {
      clearInterval(timer)
    }
  }

  /** A large file on its way: whoever sent it sees that it is being looked at. In a group nobody waits for it. */
  #showTyping({ tell: [teller] }: FetchDocument): void {
    if (teller && teller.from.chat === teller.sender) this.#parts.showTyping(teller.from)
  }

  async #prolong(claimed: FetchDocument, lost: AbortController): Promise<void> {
    // a database that is away takes no claim from us: only somebody else's token does
    const held = await this.#parts.claims.prolong(claimed).catch(() => true)
    if (!held) lost.abort()
  }

  async #settle(claimed: FetchDocument, outcome: Outcome): Promise<void> {
    switch (outcome.outcome) {
      case 'stored':
        await this.#parts.claims.end(claimed, { status: 'stored' })
        return this.#parts.onSettled(claimed._id, 'stored')
      case 'refused':
        return this.#giveUp(claimed, { status: 'refused', reason: outcome.reason }, outcome)
      case 'gone':
        return this.#giveUp(claimed, { status: 'gone', reason: outcome.reason }, outcome)
      case 'retry':
        return this.#later(claimed, outcome)
    }
  }

  async #later(claimed: FetchDocument, outcome: Extract<Outcome, { outcome: 'retry' }>): Promise<void> {
    const { reason, afterMs } = outcome
    const delay = nextDelay({
      failures: claimed.failures + 1,
      ageMs: Date.now() - claimed.createdAt.getTime(),
      chance: Math.random(),
      ...(afterMs === undefined ? {} : { afterMs }),
    })
    if (delay === undefined)
      return this.#giveUp(claimed, { status: 'gone', reason: 'expired' }, { reason: 'expired' })
    this.#parts.logger.info({ file: claimed._id, reason }, 'a file is fetched again later')
    await this.#parts.claims.retry(claimed, { at: new Date(Date.now() + delay), reason })
  }

  /** The end and the words about it are saved together: nobody is told twice, nobody is forgotten. */
  async #giveUp(claimed: FetchDocument, ending: Ending, lost: Lost): Promise<void> {
    const { connection, claims, deliveries, onSettled, logger } = this.#parts
    const ids = await inTransaction(connection.getClient(), async (session) => {
      const ended = await claims.end(claimed, ending, session)
      if (!ended) return undefined
      const replies = await this.#repliesOf(ended, lost)
      await deliveries.saveReplies(replies, session)
      return replies.map(({ id }) => id)
    })
    if (!ids) return
    logger.info({ file: claimed._id, ...ending }, 'a file is not kept')
    await onSettled(claimed._id, 'lost')
    await deliveries.attemptNow(ids)
  }

  async #repliesOf(ended: FetchDocument, lost: Lost): Promise<NewReply[]> {
    const { findAddressee, texts } = this.#parts
    const replies: NewReply[] = []
    for (const teller of ended.tell)
      replies.push(replyAbout(ended, lost, { teller, addressee: await findAddressee(teller), texts }))
    return replies
  }
}

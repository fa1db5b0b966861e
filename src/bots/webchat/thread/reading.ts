import { type Logger, pause } from '../../../shared/index.ts'
import type { WebchatPresence } from '../presence.ts'
import type { AnsweredUpTo } from './answered.ts'
import type { Arrivals } from './arrivals.ts'
import type { WebchatCollections, WebchatDocument } from './documents.ts'

/** One line of a person's web chat. */
export type WebchatMessage = {
  readonly seq: number
  readonly at: Date
  readonly from: 'bot' | 'me'
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly type: string }[]
  readonly ticket?: string
  readonly clientMessageId?: string
  /** The turns of the person's own messages up to this `seq` were over when it was read. */
  readonly answeredUpTo?: number
}

/** Stored counts as sent, fetched as delivered. */
export type OnFetched = (personId: string, seqs: readonly number[]) => Promise<void>

const PAGE = 200
/** The longest that a message written by another node goes unnoticed. */
const OTHER_NODES_MS = 250
const RECEIPT_DELAY_MS = 1_000

const toMessage = (document: WebchatDocument, answeredUpTo: number): WebchatMessage => {
  const { seq, at, from, text, choices, attachments, ticket, clientMessageId } = document
  return {
    seq,
    at,
    from,
    text,
    choices,
    attachments,
    answeredUpTo,
    ...(ticket === undefined ? {} : { ticket }),
    ...(clientMessageId === undefined ? {} : { clientMessageId }),
  }
}

type ReadingParts = {
  readonly messages: WebchatCollections['messages']
  readonly arrivals: Arrivals
  readonly presence: WebchatPresence
  readonly answeredUpTo: AnsweredUpTo
  readonly onFetched: OnFetched
  readonly logger: Logger
}

/** What a person's pages read. */
export class WebchatReading {
  readonly #parts: ReadingParts

  constructor(parts: ReadingParts) {
    this.#parts = parts
  }

  async listAfter(personId: string, seq: number): Promise<WebchatMessage[]> {
    await this.#parts.presence.touch(personId)
    return this.#fetch(personId, seq)
  }

  async waitAfter(
    personId: string,
    seq: number,
    ...[ms, signal]: [ms: number, signal: AbortSignal]
  ): Promise<WebchatMessage[]> {
    await this.#parts.presence.touch(personId)
    const until = Date.now() + ms
    for (;;) {
      const left = until - Date.now()
      // heard from before looking, or a message in between would wait for the next look
      const wait = { ms: Math.min(OTHER_NODES_MS, Math.max(left, 0)), signal }
      const arrival = this.#parts.arrivals.next(personId, wait)
      const found = await this.#fetch(personId, seq)
      if (found.length > 0 || left <= 0 || signal.aborted) return found
      await arrival
    }
  }

  async #fetch(personId: string, seq: number): Promise<WebchatMessage[]> {
    const { messages } = this.#parts
    const found = await messages
      .find({ personId, seq: { $gt: seq } })
      .sort({ seq: 1 })
      .limit(PAGE)
      .toArray()
    const first = found.filter(({ from, fetchedAt }) => from === 'bot' && fetchedAt === undefined)
    if (first.length > 0) void this.#markFetched(personId, first)
    if (found.length === 0) return []
    // after the messages: an answer goes out only when the turn is over, so that it is never seen without its tick
    const answeredUpTo = await this.#parts.answeredUpTo(personId)
    return found.map((document) => toMessage(document, answeredUpTo))
  }

  /** Apart from the answer: a receipt that is lost is given again with the next fetch. */
  async #markFetched(personId: string, documents: readonly WebchatDocument[]): Promise<void> {
    try {
      // a page is often faster than the sender, which has yet to record that the message was sent
      await pause(RECEIPT_DELAY_MS)
      await this.#parts.onFetched(
        personId,
        documents.map(({ seq }) => seq),
      )
      const ids = documents.map(({ _id }) => _id)
      await this.#parts.messages.updateMany({ _id: { $in: ids } }, { $set: { fetchedAt: new Date() } })
    } catch (error) {
      this.#parts.logger.warn({ err: error }, 'a receipt of the web chat was not kept')
    }
  }
}

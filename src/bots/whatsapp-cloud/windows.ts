import type { Connection } from 'mongoose'
import { gather } from '../../shared/index.ts'

type ChatAt = { readonly account: string; readonly chat: string }
type Noted = ChatAt & { readonly at: Date }

/** Machine time, as the provider reckons it. A TTL index takes it away a day after the window has closed. */
export type WindowDocument = {
  readonly _id: string
  readonly lastAt: Date
  /** The provider said that it is closed, whatever we thought. */
  readonly closedAt?: Date
}

const OPEN_FOR_MS = 24 * 60 * 60 * 1_000
/** Somebody who writes on and on is noted once in so long; by as much a window may be taken for open too long. */
const NOTE_EVERY_MS = 5 * 60 * 1_000
const REMEMBERED_AT_MOST = 20_000

const keyOf = ({ account, chat }: ChatAt): string => `${account}:${chat}`

/** Within 24 hours of a person's last message any words may be sent to them; afterwards templates only. */
export class Windows {
  readonly #collection
  readonly #now: () => number
  readonly #noted = new Map<string, number>()
  readonly #find: (key: string) => Promise<WindowDocument | undefined>
  readonly #save: (noted: Noted) => Promise<undefined>

  constructor(connection: Connection, now: () => number = Date.now) {
    this.#collection = connection
      .getClient()
      .db(connection.name)
      .collection<WindowDocument>('whatsapp_cloud_windows')
    this.#now = now
    this.#find = gather((keys: readonly string[]) => this.#findAll(keys))
    this.#save = gather((all: readonly Noted[]) => this.#saveAll(all), { most: 200 })
  }

  /** These people have just written. */
  async note(noted: readonly Noted[]): Promise<void> {
    const now = this.#now()
    const fresh = noted.filter(
      (one) => (this.#noted.get(keyOf(one)) ?? Number.NEGATIVE_INFINITY) + NOTE_EVERY_MS <= now,
    )
    await Promise.all(fresh.map((one) => this.#save(one)))
    if (this.#noted.size > REMEMBERED_AT_MOST) this.#noted.clear()
    for (const one of fresh) this.#noted.set(keyOf(one), now)
  }

  async isOpen(chat: ChatAt): Promise<boolean> {
    const found = await this.#find(keyOf(chat))
    if (!found || (found.closedAt && found.closedAt >= found.lastAt)) return false
    return this.#now() < found.lastAt.getTime() + OPEN_FOR_MS + NOTE_EVERY_MS
  }

  async #findAll(keys: readonly string[]): Promise<(WindowDocument | undefined)[]> {
    // what was just noted was not written with a majority
    const recent = { readConcern: { level: 'local' } } as const
    const found = await this.#collection.find({ _id: { $in: [...new Set(keys)] } }, recent).toArray()
    const byKey = new Map(found.map((window) => [window._id, window]))
    return keys.map((key) => byKey.get(key))
  }

  /** The provider's word goes before ours. */
  async close(chat: ChatAt): Promise<void> {
    this.#noted.delete(keyOf(chat))
    await this.#collection.updateOne({ _id: keyOf(chat) }, { $set: { closedAt: new Date(this.#now()) } })
  }

  async #saveAll(all: readonly Noted[]): Promise<undefined[]> {
    const operations = all.map((one) => ({
      updateOne: { filter: { _id: keyOf(one) }, update: { $max: { lastAt: one.at } }, upsert: true },
    }))
    // a window that is forgotten costs a template, not a message: no need to wait for a majority
    await this.#collection.bulkWrite(operations, { ordered: false, writeConcern: { w: 1 } })
    return all.map(() => undefined)
  }
}

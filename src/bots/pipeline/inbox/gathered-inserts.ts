import type { Collection, MongoBulkWriteError } from 'mongodb'
import { pause } from '../../../shared/index.ts'
import { retryTransient } from '../../../shared/mongo/index.ts'
import type { InboxDocument } from './document.ts'

type Waiting = {
  readonly documents: readonly InboxDocument[]
  readonly resolve: (inserted: number) => void
  readonly reject: (error: unknown) => void
}

const LARGEST_BATCH = 500
/** Who comes right after a write waits a little for others; who comes later for nobody. */
const BETWEEN_MS = 15
const DUPLICATE_KEY = 11_000

/**
 * Group commit: a journaled majority write costs its milliseconds once for all the messages that
 * arrived while the write before was under way.
 */
export class GatheredInserts {
  readonly #collection: Collection<InboxDocument>
  #waiting: Waiting[] = []
  #writing = false

  constructor(collection: Collection<InboxDocument>) {
    this.#collection = collection
  }

  /** How many were new; resolves when all of them are durable. */
  insert(documents: readonly InboxDocument[]): Promise<number> {
    if (documents.length === 0) return Promise.resolve(0)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ documents, resolve, reject })
      if (!this.#writing) void this.#writeAll()
    })
  }

  async #writeAll(): Promise<void> {
    this.#writing = true
    while (this.#waiting.length > 0) {
      await this.#write(this.#takeBatch())
      await pause(BETWEEN_MS)
    }
    this.#writing = false
  }

  #takeBatch(): Waiting[] {
    let size = 0
    let count = 0
    for (const { documents } of this.#waiting) {
      if (count > 0 && size + documents.length > LARGEST_BATCH) break
      size += documents.length
      count += 1
    }
    return this.#waiting.splice(0, count)
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const known = await this.#insertNew(batch.flatMap(({ documents }) => documents))
      let index = 0
      for (const { documents, resolve } of batch) {
        resolve(documents.filter((_, offset) => !known.has(index + offset)).length)
        index += documents.length
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  /** The positions of those that were there already. */
  async #insertNew(documents: readonly InboxDocument[]): Promise<Set<number>> {
    try {
      await retryTransient(() => this.#collection.insertMany([...documents], { ordered: false }))
      return new Set()
    } catch (error) {
      const { writeErrors } = error as MongoBulkWriteError
      const failed = [writeErrors ?? []].flat()
      if (failed.length === 0 || failed.some(({ code }) => code !== DUPLICATE_KEY)) throw error
      return new Set(failed.map(({ index }) => index))
    }
  }
}

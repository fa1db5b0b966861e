import type { RawItem } from '../protocol/raw.ts'
import type { Link } from './link.ts'

const LOOK_EVERY_MS = 1_000
const TELL_AGAIN_MS = 3_000

/** What was told to the node and is not durable yet: told again until it is. */
export class Told {
  readonly #link: Link
  readonly #waiting = new Map<number, { item: RawItem; toldAt: number }>()
  #seq = 0

  constructor(link: Link) {
    this.#link = link
    setInterval(() => this.#again(), LOOK_EVERY_MS).unref()
  }

  tell(item: RawItem): void {
    this.#seq += 1
    this.#waiting.set(this.#seq, { item, toldAt: Date.now() })
    this.#link.tell({ type: 'received', seq: this.#seq, item })
  }

  durable(seqs: readonly number[]): void {
    for (const seq of seqs) this.#waiting.delete(seq)
  }

  #again(): void {
    const before = Date.now() - TELL_AGAIN_MS
    for (const [seq, waiting] of this.#waiting) {
      if (waiting.toldAt > before) continue
      waiting.toldAt = Date.now()
      this.#link.tell({ type: 'received', seq, item: waiting.item })
    }
  }
}

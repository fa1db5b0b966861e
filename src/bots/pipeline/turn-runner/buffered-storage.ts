import type { Storage, StoreItems } from 'botbuilder'
import type { StoredState } from '../conversations/document.ts'

/**
 * botbuilder's storage for one turn: reads what the pipeline has loaded, and keeps the write until the
 * pipeline commits it together with the replies and the inbox entry.
 */
export class BufferedStorage implements Storage {
  readonly #loaded: StoredState | undefined
  #written: StoredState | undefined

  constructor(loaded: StoredState | undefined) {
    this.#loaded = loaded
  }

  /** What was written, if anything was. */
  get written(): StoredState | undefined {
    return this.#written
  }

  async read(keys: string[]): Promise<StoreItems> {
    const current = this.#written ?? this.#loaded
    return current ? Object.fromEntries(keys.map((key) => [key, structuredClone(current)])) : {}
  }

  async write(changes: StoreItems): Promise<void> {
    for (const state of Object.values(changes)) {
      // the guard is the conversation's own eTag; botbuilder's is always '*'
      const { eTag: _, ...kept } = state as StoredState
      this.#written = kept
    }
  }

  async delete(): Promise<void> {
    this.#written = {}
  }
}

type Kept<V> = { readonly value: Promise<V>; readonly at: number }

/**
 * Keeps what was loaded, for as long as it may be stale (machine time) and no more entries than `most`: the one
 * loaded longest ago goes first. Those who ask at the same time share one load; a load that failed is not kept.
 */
export class Remembered<K, V> {
  readonly #load: (key: K) => Promise<V>
  readonly #most: number
  readonly #forMs: number
  readonly #kept = new Map<K, Kept<V>>()

  constructor(
    load: (key: K) => Promise<V>,
    { most, forMs = Number.POSITIVE_INFINITY }: { most: number; forMs?: number },
  ) {
    this.#load = load
    this.#most = most
    this.#forMs = forMs
  }

  get(key: K): Promise<V> {
    const known = this.#kept.get(key)
    const now = performance.now()
    if (known && now - known.at < this.#forMs) return known.value
    const value = this.#load(key)
    this.#kept.delete(key)
    const oldest = this.#kept.keys().next()
    if (this.#kept.size >= this.#most && !oldest.done) this.#kept.delete(oldest.value)
    this.#kept.set(key, { value, at: now })
    value.catch(() => {
      if (this.#kept.get(key)?.value === value) this.#kept.delete(key)
    })
    return value
  }
}

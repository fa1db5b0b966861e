import type { Features } from './blocks.ts'

/** Which 32-bit feature hash stands in which row of the model: open addressing over one flat array. */
export type Dictionary = {
  readonly size: number
  /** A hash and its row, side by side, so that a look fetches one line of memory; hash 0 is an empty slot. */
  readonly table: Int32Array
  /** Inverse document frequency by row. */
  readonly idf: Float32Array
}

export const rowOf = ({ table }: Dictionary, hash: number): number => {
  const mask = table.length - 2
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const key = table[slot]
    if (key === hash) return table[slot + 1] as number
    if (key === 0) return -1
  }
}

/** Rows in order of falling frequency (ties by hash), so that the rows used most lie together in memory. */
export const buildDictionary = (documents: readonly Features[], minimum: number): Dictionary => {
  const { hashes, counts } = countDocuments(documents)
  const kept = Uint32Array.from(hashes.keys()).filter((place) => (counts[place] as number) >= minimum)
  kept.sort(
    (a, b) =>
      (counts[b] as number) - (counts[a] as number) ||
      ((hashes[a] as number) >>> 0) - ((hashes[b] as number) >>> 0),
  )
  const idf = Float32Array.from(
    kept,
    (place) => Math.log((1 + documents.length) / (1 + (counts[place] as number))) + 1,
  )
  return { size: kept.length, idf, table: tableOf(Int32Array.from(kept, (place) => hashes[place] as number)) }
}

/** In how many documents each hash stands, in the order of their first appearance. */
const countDocuments = (documents: readonly Features[]) => {
  const places = new PlaceTable()
  for (let at = 0; at < documents.length; at++) {
    for (const hash of (documents[at] as Features).hashes) places.count(hash, at)
  }
  return { hashes: places.hashes.subarray(0, places.size), counts: places.counts.subarray(0, places.size) }
}

/** Hashes in the order of their first appearance, found again by open addressing; grows as it fills. */
class PlaceTable {
  hashes = new Int32Array(1 << 16)
  counts = new Int32Array(1 << 16)
  size = 0
  #lastSeen = new Int32Array(1 << 16)
  #table = new Int32Array(1 << 18)

  count(hash: number, document: number): void {
    const place = this.#placeOf(hash)
    if (this.#lastSeen[place] === document + 1) return
    this.#lastSeen[place] = document + 1
    this.counts[place] = (this.counts[place] as number) + 1
  }

  #placeOf(hash: number): number {
    const table = this.#table
    const mask = table.length - 2
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const key = table[slot]
      if (key === hash) return table[slot + 1] as number
      if (key !== 0) continue
      table[slot] = hash
      table[slot + 1] = this.size
      this.hashes[this.size] = hash
      if (++this.size === this.hashes.length) this.#grow()
      return this.size - 1
    }
  }

  #grow(): void {
    this.hashes = doubled(this.hashes)
    this.counts = doubled(this.counts)
    this.#lastSeen = doubled(this.#lastSeen)
    this.#table = tableOf(this.hashes.subarray(0, this.size), this.hashes.length * 4)
  }
}

const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** At most half full: `length` is a power of two, four times as many as there are hashes, or more. */
const tableOf = (hashes: Int32Array, least = 32): Int32Array<ArrayBuffer> => {
  let length = least
  while (length < hashes.length * 4) length *= 2
  const table = new Int32Array(length)
  for (let row = 0; row < hashes.length; row++) {
    let slot = ((hashes[row] as number) << 1) & (length - 2)
    while (table[slot] !== 0) slot = (slot + 2) & (length - 2)
    table[slot] = hashes[row] as number
    table[slot + 1] = row
  }
  return table
}

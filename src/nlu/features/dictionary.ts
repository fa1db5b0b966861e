/** Which 32-bit feature hash stands in which row of the model: open addressing over flat arrays. */
export type Dictionary = {
  readonly size: number
  /** Power of two; 0 is an empty slot. */
  readonly keys: Uint32Array
  readonly slots: Int32Array
  /** Inverse document frequency by row. */
  readonly idf: Float32Array
}

export const rowOf = (dictionary: Dictionary, hash: number): number => {
  const { keys, slots } = dictionary
  const mask = keys.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot]
    if (key === hash) return slots[slot] as number
    if (key === 0) return -1
  }
}

/** Rows in order of falling frequency (ties by hash), so that the rows used most lie together in memory. */
export const buildDictionary = (documents: readonly (readonly number[])[], minimum: number): Dictionary => {
  const { hashes, counts } = countDocuments(documents)
  const kept = Uint32Array.from(hashes.keys()).filter((place) => (counts[place] as number) >= minimum)
  kept.sort(
    (a, b) => (counts[b] as number) - (counts[a] as number) || (hashes[a] as number) - (hashes[b] as number),
  )
  const idf = Float32Array.from(
    kept,
    (place) => Math.log((1 + documents.length) / (1 + (counts[place] as number))) + 1,
  )
  return { size: kept.length, idf, ...tableOf(Array.from(kept, (place) => hashes[place] as number)) }
}

/** In how many documents each hash stands, in the order of their first appearance. */
const countDocuments = (documents: readonly (readonly number[])[]) => {
  const hashes: number[] = []
  const counts: number[] = []
  const lastSeen: number[] = []
  const places = new Map<number, number>()
  documents.forEach((document, at) => {
    for (const hash of document) {
      // As a signed number, which the engine keeps unboxed.
      const place = places.get(hash | 0)
      if (place === undefined) {
        places.set(hash | 0, hashes.push(hash) - 1)
        counts.push(1)
        lastSeen.push(at)
      } else if (lastSeen[place] !== at) {
        lastSeen[place] = at
        counts[place] = (counts[place] as number) + 1
      }
    }
  })
  return { hashes, counts }
}

export const tableOf = (hashes: readonly number[]): Pick<Dictionary, 'keys' | 'slots'> => {
  let capacity = 16
  while (capacity < hashes.length * 2) capacity *= 2
  const keys = new Uint32Array(capacity)
  const slots = new Int32Array(capacity)
  hashes.forEach((hash, row) => {
    let slot = hash & (capacity - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    keys[slot] = hash
    slots[slot] = row
  })
  return { keys, slots }
}

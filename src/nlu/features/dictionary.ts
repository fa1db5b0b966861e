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
  const frequency = new Map<number, number>()
  for (const hashes of documents) {
    for (const hash of new Set(hashes)) frequency.set(hash, (frequency.get(hash) ?? 0) + 1)
  }
  const kept = [...frequency].filter(([, count]) => count >= minimum)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const idf = new Float32Array(kept.length)
  kept.forEach(([, count], row) => {
    idf[row] = Math.log((1 + documents.length) / (1 + count)) + 1
  })
  return { size: kept.length, idf, ...tableOf(kept.map(([hash]) => hash)) }
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

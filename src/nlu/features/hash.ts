/**
 * FNV-1a over UTF-16 units, 32 bits; Math.imul keeps it exact. The seed tells feature blocks apart. Hashes are signed
 * numbers: the engine keeps those unboxed.
 */
const PRIME = 0x01000193

export const hashStart = (seed: number): number => 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)

export const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME)

export const hashText = (hash: number, text: string): number => {
  let mixed = hash
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME)
  return mixed
}

/** Spreads the last units over all bits; never 0, which marks an empty slot. */
export const hashEnd = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  mixed ^= mixed >>> 16
  return mixed === 0 ? 1 : mixed
}

/** FNV-1a's parameters for 32 bits; the second lane begins elsewhere and is stirred, so that both seldom agree. */
const PRIME = 0x01000193
const OFFSET = 0x811c9dc5
const OTHER_OFFSET = 0x5bd1e995

/** 48 bits fit a number exactly; two of thirty million keys that meet find one ticket too many to be filtered out. */
const UPPER_BITS = 0xffff

const hash = (text: string): number => {
  let low = OFFSET
  let high = OTHER_OFFSET
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, PRIME)
    high = Math.imul(high ^ code, PRIME)
    high ^= (high >>> 13) + at
  }
  return ((high ^ (high >>> 16)) & UPPER_BITS) * 2 ** 32 + (low >>> 0)
}

/** A word alone. */
export const wordKey = (token: string): number => hash(token)

/** A word within a unit: the index on these serves scope, word and "newest first" at once. */
export const unitWordKey = (unitId: string, token: string): number => hash(`${unitId}\n${token}`)

export const unitWordKeys = (unitIds: readonly string[], tokens: readonly string[]): number[] =>
  unitIds.flatMap((unitId) => tokens.map((token) => unitWordKey(unitId, token)))

/** Words, and their numbers, as people type them. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** What two people in fifteen thousand messages write is not worth its place. */
const FEWEST_LINES = 3

/** The words of many texts that several of them have, as typed, between spaces: the commonest last. */
export const commonWords = (texts: readonly string[]): string => {
  const lines = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(text.match(WORD) ?? [])) lines.set(word, (lines.get(word) ?? 0) + 1)
  return [...lines]
    .filter(([, count]) => count >= FEWEST_LINES)
    .sort(([one, few], [other, many]) => few - many || (one < other ? -1 : 1))
    .map(([word]) => word)
    .join(' ')
}

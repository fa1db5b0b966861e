/** As many messages as are answered at once in a busy node, and what these are compared with. */
const KEPT = 512

/**
 * What a text comes to, kept for the next who ask. A message is read by dozens of questions one after the other, and
 * each of them lets the other messages go on. What is given back belongs to all who ask, and may not be changed.
 */
export const keeping = <T>(read: (text: string) => T, most = KEPT): ((text: string) => T) => {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    // what comes to nothing is known as well
    if (known !== undefined || kept.has(text)) return known as T
    const found = read(text)
    if (kept.size === most) kept.clear()
    kept.set(text, found)
    return found
  }
}

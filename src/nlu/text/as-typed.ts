/**
 * The value as the person typed it, when it was found in a text mended for its keyboard layout: mending changes
 * letters, never the number of words, so that the words at the same places are meant.
 */
export const asTyped = (value: string, meant: string, typed: string): string => {
  const start = meant.indexOf(value)
  if (meant === typed || start < 0) return value
  const first = wordCount(meant.slice(0, start))
  const last = wordCount(meant.slice(0, start + value.length))
  const words = typed.match(/\S+/g) ?? []
  const raw = words.slice(Math.min(first, last - 1), last).join(' ')
  // What was not mended may still be part of a word: "فsalle" keeps its own cut.
  return raw.includes(value) ? value : raw
}

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

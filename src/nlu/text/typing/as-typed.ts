/**
 * The value as the person typed it, when it was found in a text mended for its keyboard layout. Mending changes
 * letters, never words: within a word, one key is one letter, but for the key that types "لا".
 */
export const asTyped = (value: string, meant: string, typed: string): string => {
  if (meant === typed) return value
  const start = placeIn(meant, value)
  if (start < 0) return value
  const places = placesOf(meant, typed)
  return typed.slice(places[start], places[start + value.length])
}

const WORD = /\S+/g
const LETTER = /[\p{L}\p{N}]/u

/** Where the value stands as words of its own, else anywhere. */
const placeIn = (meant: string, value: string): number => {
  for (let at = meant.indexOf(value); at >= 0; at = meant.indexOf(value, at + 1)) {
    if (!LETTER.test(meant.charAt(at + value.length))) return at
  }
  return meant.indexOf(value)
}

/** For each place in the meant text, and its end, the place in the typed one. */
const placesOf = (meant: string, typed: string): number[] => {
  const places: number[] = []
  const typedWords = [...typed.matchAll(WORD)]
  for (const [nth, word] of [...meant.matchAll(WORD)].entries()) {
    const own = typedWords[nth]
    const inWord = own && placesInWord(word[0], own[0])
    for (let at = 0; at <= word[0].length; at++)
      places[word.index + at] = (own?.index ?? typed.length) + (inWord?.[at] ?? 0)
  }
  places[meant.length] ??= typed.length
  return places
}

const placesInWord = (meant: string, typed: string): number[] => {
  const places = [0]
  let from = 0
  for (let at = 0; at < meant.length; ) {
    const [read, keys] = stepAt(meant.slice(at, at + 2), typed.slice(from, from + 2))
    for (let step = 1; step <= read; step++) places[at + step] = Math.min(from + keys, typed.length)
    at += read
    from += keys
  }
  return places
}

/** How many letters of the meant word come from how many keys. */
const stepAt = (meant: string, typed: string): readonly [number, number] => {
  if (typed === meant) return [1, 1]
  if (typed === 'لا' && meant.startsWith('b')) return [1, 2]
  if (meant.startsWith('ل') && /^[bBTG]/.test(typed) && /^ل[اآإأ]/.test(meant)) return [2, 1]
  if (meant.length === 2 && /^[âêîôû]/.test(typed)) return [2, 1]
  return [1, 1]
}

/** A word of hundreds of letters is not worth its place. */
const LONGEST_REMEMBERED = 40
const MOST_REMEMBERED = 8_000

/**
 * The same, but worked out once for each word: the same words come again and again. Bounded: of two halves the older is
 * forgotten when the newer is full, and a word that comes again moves to the newer, so that common words stay.
 */
export const remembering = <T>(make: (word: string) => T, most = MOST_REMEMBERED): ((word: string) => T) => {
  let newer = new Map<string, T>()
  let older = new Map<string, T>()
  const keep = (word: string, made: T): T => {
    if (newer.size >= most / 2) {
      older = newer
      newer = new Map()
    }
    newer.set(word, made)
    return made
  }
  return (word) => {
    const known = newer.get(word)
    if (known !== undefined) return known
    const before = older.get(word)
    if (before !== undefined) return keep(word, before)
    const made = make(word)
    return word.length > LONGEST_REMEMBERED ? made : keep(word, made)
  }
}

/** The same for each owner apart: what is known by one gazetteer says nothing about another. */
export const rememberingFor = <Owner extends object, T>(
  make: (word: string, owner: Owner) => T,
  most = MOST_REMEMBERED,
): ((word: string, owner: Owner) => T) => {
  const makers = new WeakMap<Owner, (word: string) => T>()
  let last: { readonly owner: Owner; readonly read: (word: string) => T } | undefined
  return (word, owner) => {
    if (last?.owner === owner) return last.read(word)
    const read = makers.get(owner) ?? remembering((one) => make(one, owner), most)
    makers.set(owner, read)
    last = { owner, read }
    return read(word)
  }
}

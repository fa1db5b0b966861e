/** A word of hundreds of letters is not worth its place. */
const LONGEST_REMEMBERED = 40
const MOST_REMEMBERED = 20_000

/** The same, but worked out once for each word: the same words come again and again. Bounded. */
export const remembering = <T>(make: (word: string) => T, most = MOST_REMEMBERED): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = make(word)
    if (word.length > LONGEST_REMEMBERED) return made
    if (known.size >= most) known.clear()
    known.set(word, made)
    return made
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

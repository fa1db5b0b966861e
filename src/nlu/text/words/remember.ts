import { roomInWords, type Word } from './vocabulary.ts'

/** The same, but worked out once for each word, which keeps it: the same words come again and again. */
export const remembering = <T extends {}>(make: (word: Word) => T): ((word: Word) => T) => {
  const place = roomInWords(1)
  return (word) => {
    const known = word.known[place] as T | undefined
    if (known !== undefined) return known
    const made = make(word)
    word.known[place] = made
    return made
  }
}

/** The same for the owner who asked last: what is known by one gazetteer says nothing about another. */
export const rememberingFor = <Owner extends object, T>(
  make: (word: Word, owner: Owner) => T,
): ((word: Word, owner: Owner) => T) => {
  const place = roomInWords(2)
  return (word, owner) => {
    const { known } = word
    if (known[place + 1] === owner) return known[place] as T
    const made = make(word, owner)
    known[place] = made
    known[place + 1] = owner
    return made
  }
}

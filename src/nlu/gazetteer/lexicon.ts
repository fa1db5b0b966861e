import { fold } from '../../shared/text/index.ts'

/**
 * Words of different languages for the same thing: imprimante, طابعة, tabi3a. A line of the file is a concept's
 * name and its forms; `*` ends a stem, `_` joins the words of a phrase.
 */
export type Lexicon = {
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** By its first letters, how long a stem that begins so may be, bit by bit: most words begin like none. */
  readonly stemLengths: ReadonlyMap<string, number>
  /** By first word: the other words of the phrase, and the concept. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
}
export type Phrase = {
  readonly rest: readonly string[]
  /** With what unit they begin: most words behind the first begin otherwise. */
  readonly begins: number
  readonly stem: boolean
  /** One, as a list: words have several. */
  readonly concepts: readonly string[]
}

const SHORTEST_STEM = 2
const LONGEST_STEM = 14

export const readLexicon = (tsv: string): Lexicon => {
  const words = new Map<string, string[]>()
  const stems = new Map<string, string[]>()
  const phrases = new Map<string, Phrase[]>()
  for (const line of tsv.split('\n').filter(Boolean)) {
    const [concept = '', forms = ''] = line.split('\t')
    for (const form of forms.split(' ').filter(Boolean)) {
      const stem = form.endsWith('*')
      const parts = fold((stem ? form.slice(0, -1) : form).replaceAll('_', ' ')).split(' ')
      const [first = '', ...rest] = parts
      if (rest.length > 0) append(phrases, first, phraseOf(rest, stem, concept))
      else append(stem ? stems : words, first, concept)
    }
  }
  return { words, stems, stemLengths: lengthsOf(stems.keys()), phrases }
}

const phraseOf = (rest: readonly string[], stem: boolean, concept: string): Phrase => ({
  rest,
  begins: (rest[0] ?? '').charCodeAt(0),
  stem,
  concepts: [concept],
})

const beginningOf = (word: string): string => word.slice(0, SHORTEST_STEM)

const lengthsOf = (stems: Iterable<string>): Map<string, number> => {
  const lengths = new Map<string, number>()
  for (const stem of stems) {
    const beginning = beginningOf(stem)
    lengths.set(beginning, (lengths.get(beginning) ?? 0) | (1 << stem.length))
  }
  return lengths
}

const append = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const NONE: readonly string[] = []

/** The concepts of one word, exactly or by its longest known stem. */
export const conceptsOfWord = (lexicon: Lexicon, word: string): readonly string[] => {
  const exact = lexicon.words.get(word)
  if (exact) return exact
  const lengths = lexicon.stemLengths.get(beginningOf(word)) ?? 0
  if (lengths === 0) return NONE
  for (let length = Math.min(word.length, LONGEST_STEM); length >= SHORTEST_STEM; length--) {
    const found = (lengths & (1 << length)) !== 0 && lexicon.stems.get(word.slice(0, length))
    if (found) return found
  }
  return NONE
}

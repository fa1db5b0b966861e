import { readFileSync } from 'node:fs'
import { conceptsOfWord, type Lexicon, type Phrase, readLexicon } from './lexicon.ts'
import { withoutProclitic, withoutVerbPrefix } from './prefixes.ts'

/** The service's own things (`concepts.tsv`), and the words of every day that each variety has its own for. */
export type Gazetteer = Lexicon & { readonly everyday: Lexicon }

const load = (name: string): Lexicon => readLexicon(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** The gazetteer that comes with the product. */
export const loadGazetteer = (): Gazetteer => ({
  ...load('./concepts.tsv'),
  everyday: load('./everyday.tsv'),
})

/** What one reading of a word may mean: phrases that it may begin, and what it means by itself. */
type Reading = { readonly phrases: readonly Phrase[]; readonly concepts: readonly string[] }

const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 40
const remembered = new WeakMap<Lexicon, Map<string, readonly Reading[]>>()

/** The word, then what is left of it without one proclitic; readings that mean nothing are left out. */
const readingsOf = (lexicon: Lexicon, word: string): readonly Reading[] => {
  const known = remembered.get(lexicon) ?? new Map<string, readonly Reading[]>()
  if (known.size === 0) remembered.set(lexicon, known)
  const before = known.get(word)
  if (before) return before
  const readings = [word, ...withoutProclitic(word)]
    .map((reading) => ({
      phrases: lexicon.phrases.get(reading) ?? [],
      concepts: conceptsOfWord(lexicon, reading),
    }))
    .filter(({ phrases, concepts }) => phrases.length > 0 || concepts.length > 0)
  if (known.size >= MOST_REMEMBERED) known.clear()
  if (word.length <= LONGEST_REMEMBERED) known.set(word, readings)
  return readings
}

const isPhrase = ({ rest, stem }: Phrase, words: readonly string[], at: number): boolean =>
  rest.every((word, next) => {
    const given = words[at + 1 + next] ?? ''
    return given === word || (stem && next === rest.length - 1 && given.startsWith(word))
  })

const conceptsAt = (lexicon: Lexicon, words: readonly string[], at: number): readonly string[] => {
  for (const { phrases, concepts } of readingsOf(lexicon, words[at] ?? '')) {
    const phrase = phrases.find((candidate) => isPhrase(candidate, words, at))
    if (phrase) return [phrase.concept]
    if (concepts.length > 0) return concepts
  }
  return []
}

/** What denies the word after it: "ما خدام", "pas réglé", "لم يصل", "machi limprimante". */
const NEGATORS = new Set(
  'ما لا لم لن ماشي مشي ليس ليست غير بلا بدون ma machi mashi mchi la pas jamais plus sans non bla'.split(' '),
)

/** The concepts of folded words, in the order of the words; what is denied is another concept. */
export const conceptsOf = (gazetteer: Lexicon, words: readonly string[]): string[] =>
  words.flatMap((_, at) => {
    const concepts = conceptsAt(gazetteer, words, at)
    return NEGATORS.has(words[at - 1] ?? '') ? concepts.map((concept) => `no ${concept}`) : concepts
  })

/**
 * The everyday meanings of folded words: "لماذا" and "علاش" are one, and so are "أنتظر" and "كنتسنى". One meaning a
 * word, since its neighbours matter as much as itself.
 */
export const everydayOf = ({ everyday }: Gazetteer, words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    const [meaning] = conceptsAt(everyday, words, at)
    if (meaning !== undefined) return [meaning]
    const bare = withoutVerbPrefix(word)
    return bare === word ? [] : conceptsAt(everyday, [bare], 0).slice(0, 1)
  })

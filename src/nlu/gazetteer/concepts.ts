import { readFileSync } from 'node:fs'
import { remembering, rememberingFor } from '../text/remember.ts'
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

/** The word, then what is left of it without one proclitic; readings that mean nothing are left out. */
const readingsOf = rememberingFor((word: string, lexicon: Lexicon): readonly Reading[] =>
  [word, ...withoutProclitic(word)]
    .map((reading) => ({
      phrases: lexicon.phrases.get(reading) ?? [],
      concepts: conceptsOfWord(lexicon, reading),
    }))
    .filter(({ phrases, concepts }) => phrases.length > 0 || concepts.length > 0),
)

/** Whether the word may begin a phrase of several. */
export const beginsPhrase = (lexicon: Lexicon, word: string): boolean =>
  readingsOf(word, lexicon).some(({ phrases }) => phrases.length > 0)

const isPhrase = ({ rest, stem }: Phrase, words: readonly string[], at: number): boolean =>
  rest.every((word, next) => {
    const given = words[at + 1 + next] ?? ''
    return given === word || (stem && next === rest.length - 1 && given.startsWith(word))
  })

const NONE: readonly string[] = []

const conceptsAt = (lexicon: Lexicon, words: readonly string[], at: number): readonly string[] => {
  const readings = readingsOf(words[at] ?? '', lexicon)
  // Most words mean nothing here.
  if (readings.length === 0) return NONE
  for (const { phrases, concepts } of readings) {
    const phrase = phrases.find((candidate) => isPhrase(candidate, words, at))
    if (phrase) return [phrase.concept]
    if (concepts.length > 0) return concepts
  }
  return NONE
}

/** What denies the word after it: "ما خدام", "pas réglé", "لم يصل", "machi limprimante". */
const NEGATORS = new Set(
  'ما لا لم لن ماشي مشي ليس ليست غير بلا بدون ma machi mashi mchi la pas jamais plus sans non bla'.split(' '),
)

/** The concepts of folded words, in the order of the words; what is denied is another concept. */
export const conceptsOf = (gazetteer: Lexicon, words: readonly string[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const concepts = conceptsAt(gazetteer, words, at)
    if (concepts.length === 0) continue
    const isDenied = NEGATORS.has(words[at - 1] ?? '')
    for (const concept of concepts) found.push(isDenied ? `no ${concept}` : concept)
  }
  return found
}

/** The verb without its prefix; empty where there is none. */
const bareVerb = remembering((word) => {
  const bare = withoutVerbPrefix(word)
  return bare === word ? '' : bare
})

/**
 * The everyday meanings of folded words: "لماذا" and "علاش" are one, and so are "أنتظر" and "كنتسنى". One meaning a
 * word, since its neighbours matter as much as itself.
 */
export const everydayOf = ({ everyday }: Gazetteer, words: readonly string[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const [meaning] = conceptsAt(everyday, words, at)
    const bare = meaning === undefined ? bareVerb(words[at] as string) : ''
    const [other] = bare === '' ? NONE : conceptsAt(everyday, [bare], 0)
    if (meaning !== undefined) found.push(meaning)
    else if (other !== undefined) found.push(other)
  }
  return found
}

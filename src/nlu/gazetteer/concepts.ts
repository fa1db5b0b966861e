import { readFileSync } from 'node:fs'
import { rememberingFor } from '../text/words/remember.ts'
import { type Word, wordOf } from '../text/words/vocabulary.ts'
import { type Lexicon, readLexicon } from './lexicon.ts'
import { conceptsAt, formsOf, meaningOf, type WordMeaning } from './meanings.ts'
import { withoutVerbPrefix } from './prefixes.ts'

/** The service's own things (`concepts.tsv`), and the words of every day that each variety has its own for. */
export type Gazetteer = Lexicon & { readonly everyday: Lexicon; readonly speech: Lexicon }

const load = (name: string): Lexicon => readLexicon(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** The gazetteer that comes with the product. */
export const loadGazetteer = (): Gazetteer => ({
  ...load('./concepts.tsv'),
  everyday: load('./everyday.tsv'),
  speech: load('./speech.tsv'),
})

/** What denies the word after it: "ما خدام", "pas réglé", "لم يصل", "machi limprimante". */
const NEGATORS = new Set(
  'ما لا لم لن ماشي مشي ليس ليست غير بلا بدون ma machi mashi mchi la pas jamais plus sans non bla'.split(' '),
)

/** A folded word, and all that it may mean, looked up once. */
export type Meanings = {
  readonly text: string
  readonly word: Word
  /** It denies the word behind it. */
  readonly denies: boolean
  readonly things: WordMeaning
  readonly everyday: WordMeaning
  readonly speech: WordMeaning
  /** What it means every day as a verb without its prefix. */
  readonly bareVerb: string | undefined
}

export const meaningsOf = rememberingFor((word: Word, gazetteer: Gazetteer): Meanings => {
  const { text } = word
  const bare = withoutVerbPrefix(text)
  const forms = formsOf(text)
  return {
    // Each by its name: what is spread in would stand apart from the object, one look at memory farther away.
    text,
    word,
    denies: NEGATORS.has(text),
    things: meaningOf(forms, gazetteer),
    everyday: meaningOf(forms, gazetteer.everyday),
    speech: meaningOf(forms, gazetteer.speech),
    bareVerb: bare === text ? undefined : meaningOf(formsOf(bare), gazetteer.everyday).alone[0],
  }
})

/** Whether the word may begin a phrase of several. */
export const beginsPhrase = (gazetteer: Gazetteer, word: Word): boolean =>
  meaningsOf(word, gazetteer).things.beginsPhrase

/** The concepts of folded words, in the order of the words; what is denied is another concept. */
export const conceptsOf = (gazetteer: Gazetteer, words: readonly string[]): string[] =>
  conceptsIn(words.map((word) => meaningsOf(wordOf(word), gazetteer)))

const denials = new Map<string, string>()
/** One string for each denied concept: they are few, and compared and hashed over and over. */
const denied = (concept: string): string => {
  const known = denials.get(concept)
  if (known !== undefined) return known
  const made = `no ${concept}`
  denials.set(concept, made)
  return made
}

/** The same where what each word may mean is known. */
export const conceptsIn = (words: readonly Meanings[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const concepts = conceptsAt((words[at] as Meanings).things, words, at)
    if (concepts.length === 0) continue
    const isDenied = at > 0 && (words[at - 1] as Meanings).denies
    for (const concept of concepts) found.push(isDenied ? denied(concept) : concept)
  }
  return found
}

/**
 * The everyday meanings of folded words: "لماذا" and "علاش" are one, and so are "أنتظر" and "كنتسنى". One meaning a
 * word, since its neighbours matter as much as itself.
 */
export const everydayIn = (words: readonly Meanings[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < words.length; at++) {
    const { everyday, bareVerb } = words[at] as Meanings
    const meaning = conceptsAt(everyday, words, at)[0] ?? bareVerb
    if (meaning !== undefined) found.push(meaning)
  }
  return found
}

/** What is done with words: a laugh, an opinion, hearsay, a hurry. */
export const speechIn = (words: readonly Meanings[]): string[] => {
  const found: string[] = []
  for (let at = 0; at < words.length; at++)
    for (const kind of conceptsAt((words[at] as Meanings).speech, words, at)) found.push(kind)
  return found
}

import { conceptsOfWord, type Lexicon, type Phrase } from './lexicon.ts'
import { withoutProclitic } from './prefixes.ts'

/** One way to read a word: phrases that it may begin, and what it means by itself. */
type Reading = { readonly phrases: readonly Phrase[]; readonly concepts: readonly string[] }

/** What a word may mean in one lexicon; `alone` is what it means where no phrase begins with it. */
export type WordMeaning = {
  readonly readings: readonly Reading[]
  readonly beginsPhrase: boolean
  readonly alone: readonly string[]
}

const NO_PHRASES: readonly Phrase[] = []
const NOTHING: WordMeaning = { readings: [], beginsPhrase: false, alone: [] }

const readingsOf = (forms: readonly string[], lexicon: Lexicon): Reading[] | undefined => {
  let readings: Reading[] | undefined
  for (const form of forms) {
    const phrases = lexicon.phrases.get(form) ?? NO_PHRASES
    const concepts = conceptsOfWord(lexicon, form)
    if (phrases.length > 0 || concepts.length > 0) {
      readings ??= []
      readings.push({ phrases, concepts })
    }
  }
  return readings
}

/** A word as it may be meant: itself, then what is left of it without each proclitic. */
export const formsOf = (word: string): readonly string[] => {
  const without = withoutProclitic(word)
  return without.length === 0 ? [word] : [word, ...without]
}

/** What the forms of a word mean; readings that mean nothing are left out. */
export const meaningOf = (forms: readonly string[], lexicon: Lexicon): WordMeaning => {
  const readings = readingsOf(forms, lexicon)
  // Most words mean nothing here.
  if (readings === undefined) return NOTHING
  const alone = readings.find(({ concepts }) => concepts.length > 0)?.concepts ?? NOTHING.alone
  return { readings, beginsPhrase: readings.some(({ phrases }) => phrases.length > 0), alone }
}

type Written = { readonly text: string }

const isPhrase = ({ rest, stem }: Phrase, words: readonly Written[], at: number): boolean => {
  for (let next = 0; next < rest.length; next++) {
    const word = rest[next] as string
    const given = words[at + 1 + next]?.text ?? ''
    if (given !== word && !(stem && next === rest.length - 1 && given.startsWith(word))) return false
  }
  return true
}

/** What the word at that place means, which is another thing where it begins a phrase. */
export const conceptsAt = (
  { readings, beginsPhrase, alone }: WordMeaning,
  words: readonly Written[],
  at: number,
): readonly string[] => {
  if (!beginsPhrase) return alone
  const next = words[at + 1]?.text.charCodeAt(0)
  for (const { phrases, concepts } of readings) {
    for (const phrase of phrases)
      if (phrase.begins === next && isPhrase(phrase, words, at)) return phrase.concepts
    if (concepts.length > 0) return concepts
  }
  return NOTHING.alone
}

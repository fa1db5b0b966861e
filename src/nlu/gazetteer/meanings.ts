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

const NOTHING: WordMeaning = { readings: [], beginsPhrase: false, alone: [] }

/** The word, then what is left of it without one proclitic; readings that mean nothing are left out. */
export const meaningOf = (word: string, lexicon: Lexicon): WordMeaning => {
  const readings = [word, ...withoutProclitic(word)]
    .map((reading) => ({
      phrases: lexicon.phrases.get(reading) ?? [],
      concepts: conceptsOfWord(lexicon, reading),
    }))
    .filter(({ phrases, concepts }) => phrases.length > 0 || concepts.length > 0)
  // Most words mean nothing here.
  if (readings.length === 0) return NOTHING
  const alone = readings.find(({ concepts }) => concepts.length > 0)?.concepts ?? NOTHING.alone
  return { readings, beginsPhrase: readings.some(({ phrases }) => phrases.length > 0), alone }
}

const isPhrase = ({ rest, stem }: Phrase, words: readonly string[], at: number): boolean =>
  rest.every((word, next) => {
    const given = words[at + 1 + next] ?? ''
    return given === word || (stem && next === rest.length - 1 && given.startsWith(word))
  })

/** What the word at that place means, which is another thing where it begins a phrase. */
export const conceptsAt = (
  { readings, beginsPhrase, alone }: WordMeaning,
  words: readonly string[],
  at: number,
): readonly string[] => {
  if (!beginsPhrase) return alone
  for (const { phrases, concepts } of readings) {
    const phrase = phrases.find((candidate) => isPhrase(candidate, words, at))
    if (phrase) return [phrase.concept]
    if (concepts.length > 0) return concepts
  }
  return NOTHING.alone
}

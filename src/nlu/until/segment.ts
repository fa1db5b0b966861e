import { phraseWords } from '../since/words.ts'
import { SINCE, UNTIL } from './lexicon.ts'

export const MOST_WORDS = 60

/** "Jusqu'à", "حتى": an end is spoken of. */
export const saysUntil = (text: string): boolean =>
  phraseWords(text)
    .slice(0, MOST_WORDS)
    .some((word) => UNTIL.has(word))

/** The words among which a date ahead may stand: after "until" when it is said, and never after "since". */
export const segmentOf = (text: string): readonly string[] => {
  const words = phraseWords(text).slice(0, MOST_WORDS)
  const until = words.findLastIndex((word) => UNTIL.has(word))
  const since = words.findIndex((word) => SINCE.has(word))
  if (until > since) return words.slice(until + 1)
  return since < 0 ? words : words.slice(0, since)
}

const GLUED = [/^[وفبل](?=.{3})/u, /^لل(?=.{2})/u, /^[وفبك]?ال(?=.{2})/u]

/** "للأسبوع", "فالخميس", "ليومين": the word as it is, and without what is glued before it. */
const spellings = (word: string): readonly string[] => {
  // "one", not "and Sunday"
  if (word.startsWith('واحد')) return [word]
  const bare = GLUED.map((prefix) => word.replace(prefix, ''))
  return [...new Set([word, ...bare, ...bare.map((stem) => `ال${stem}`)])]
}

export const lookUp = <T>(word: string, table: ReadonlyMap<string, T>): T | undefined =>
  spellings(word)
    .map((spelling) => table.get(spelling))
    .find((value) => value !== undefined)

export const isOneOf = (word: string, words: ReadonlySet<string>): boolean =>
  spellings(word).some((spelling) => words.has(spelling))

import { readPhrase } from './read-phrase.ts'
import type { Reading } from './reading.ts'
import { resolve, type Since } from './resolving/resolve.ts'

export type { Since } from './resolving/resolve.ts'

const LONGEST_PHRASE = 200
/** "Depuis hier", "هادي يومين": most phrases are few, and what they say does not depend on the day. */
const MOST_KEPT = 1_000
const LONGEST_KEPT = 40

const known = new Map<string, Reading | undefined>()

const readingOf = (phrase: string): Reading | undefined => {
  if (known.has(phrase)) return known.get(phrase)
  const reading = readPhrase(phrase)
  if (phrase.length > LONGEST_KEPT) return reading
  if (known.size >= MOST_KEPT) known.clear()
  known.set(phrase, reading)
  return reading
}

/** When a "since" phrase says that it began, as seen from `now`; undefined when it dates nothing. */
export const sinceOf = (phrase: string, now: Date): Since | undefined => {
  const reading = readingOf(phrase.slice(0, LONGEST_PHRASE))
  return reading && resolve(reading, now)
}

import { readPhrase } from './read-phrase.ts'
import { resolve, type Since } from './resolve.ts'

export type { Since } from './resolve.ts'

/** When a "since" phrase says that it began, as seen from `now`; undefined when it dates nothing. */
export const sinceOf = (phrase: string, now: Date): Since | undefined => {
  const reading = readPhrase(phrase.slice(0, LONGEST_PHRASE))
  return reading && resolve(reading, now)
}

const LONGEST_PHRASE = 200

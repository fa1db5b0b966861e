import { type HeardWord, heardWords } from './heard.ts'
import { occurs, type Patterns, patterns } from './pattern.ts'
import { REFUSALS } from './refusals.ts'
import { SYMPTOMS } from './symptoms.ts'
import { THINGS } from './things.ts'

const WORDS = { ...REFUSALS, ...SYMPTOMS, ...THINGS }

/** Something that a report may say: a symptom, a thing, or what forbids advice. */
export type Hint = keyof typeof WORDS

const REFUSING = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([hint, written]) => [hint, patterns(written)]),
) as Record<Hint, Patterns>

/** A longer story holds more than one fault, or what was tried already. */
const LONGEST = 45

export type Report = {
  readonly says: (hint: Hint) => boolean
  /** Danger, damage, remedies tried, a technician's words, a long story: no advice. */
  readonly refusesAdvice: boolean
}

export const hear = (text: string): Report => {
  const words: readonly HeardWord[] = heardWords(text)
  const known = new Map<Hint, boolean>()
  const says = (hint: Hint): boolean => {
    const found = known.get(hint) ?? occurs(PATTERNS[hint], words)
    known.set(hint, found)
    return found
  }
  return { says, refusesAdvice: words.length > LONGEST || REFUSING.some(says) }
}

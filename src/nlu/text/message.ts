import { fold } from '../../shared/text/index.ts'
import { REFERENCE_WORD, replaceReferences } from './references.ts'
import type { Plausibility } from './typing/plausibility.ts'
import { mayBeMistyped, repairKeyboard } from './typing/repair.ts'
import { remembering } from './words/remember.ts'
import { type Word, wordOf } from './words/vocabulary.ts'
import { wordsIn } from './words/words.ts'

/** Beyond this the classifier reads no further: it bounds the time, and no report needs more. */
export const LONGEST_READ = 20_000

/** One message, read in all the forms that features and entities are taken from. */
export type Message = {
  /** As meant: typed as it came, but for runs under the wrong keyboard layout. */
  readonly meant: string
  /** Folded, with references and numbers replaced by stand-ins. */
  readonly normal: string
  readonly words: readonly Word[]
  readonly hasReference: boolean
}

const ONLY_DIGITS = /^\d+$/

/** Small numbers are alike, and so are large ones (years, room numbers, error codes). */
const numberless = remembering((word) =>
  ONLY_DIGITS.test(word.text) ? wordOf(word.text.length > 2 ? '000' : '0') : word,
)

export const readMessage = (text: string, plausibility: Plausibility): Message => {
  const typed = text.slice(0, LONGEST_READ)
  const normal = normalOf(typed)
  const words = wordsIn(normal)
  // Folding is what takes longest: it is done once, unless something has to be mended.
  const meant = mayBeMistyped(words, plausibility) ? repairKeyboard(typed, plausibility) : typed
  return meant === typed ? messageOf(meant, normal, words) : readNormal(meant, normalOf(meant))
}

const normalOf = (text: string): string => fold(replaceReferences(text)).slice(0, LONGEST_READ)

const readNormal = (meant: string, normal: string): Message => messageOf(meant, normal, wordsIn(normal))

const messageOf = (meant: string, normal: string, words: readonly Word[]): Message => ({
  meant,
  normal,
  words: words.map(numberless),
  hasReference: words.some(({ text }) => text === REFERENCE_WORD),
})

const CLAUSE_END = /[.!?؟،,;؛:\n]+/
const FEWEST_WORDS = 2
/** Whoever needs more has said it by then; it bounds the time. */
const MOST_CLAUSES = 8

/** The clauses of a message, as meant; none where it is a single one. */
export const clausesIn = ({ meant, words }: Message): string[] => {
  if (words.length < 2 * FEWEST_WORDS) return []
  const clauses = meant
    .split(CLAUSE_END, LONGEST_READ)
    .filter((piece) => /\S\s+\S/.test(piece))
    .slice(0, MOST_CLAUSES)
  return clauses.length > 1 ? clauses.map((piece) => piece.trim()) : []
}

/** A clause as a message of its own. */
export const readClause = (clause: string): Message => readNormal(clause, normalOf(clause))

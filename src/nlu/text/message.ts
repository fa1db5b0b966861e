import { fold, wordsOf } from '../../shared/text/index.ts'
import type { Plausibility } from './plausibility.ts'
import { mayBeMistyped, repairKeyboard } from './repair.ts'

/** Beyond this the classifier reads no further: it bounds the time, and no report needs more. */
export const LONGEST_READ = 20_000

/** One message, read in all the forms that features and entities are taken from. */
export type Message = {
  /** As meant: typed as it came, but for runs under the wrong keyboard layout. */
  readonly meant: string
  /** Folded, with references and numbers replaced by stand-ins. */
  readonly normal: string
  readonly words: readonly string[]
  readonly hasReference: boolean
}

/** One spelling for every ticket reference: which one it is says nothing about what is wanted. */
const STAND_IN = 'xtix'
const REFERENCE = /\bsn[ -]?(?=[a-z]{0,6}\d)[0-9a-z]{5,7}\b/g
const ONLY_DIGITS = /^\d+$/

/** Small numbers are alike, and so are large ones (years, room numbers, error codes). */
const numberless = (word: string): string => (ONLY_DIGITS.test(word) ? (word.length > 2 ? '000' : '0') : word)

export const readMessage = (text: string, plausibility: Plausibility): Message => {
  const { meant, folded } = mended(text.slice(0, LONGEST_READ), plausibility)
  return readFolded(meant, folded)
}

const readFolded = (meant: string, folded: string): Message => {
  const normal = folded.replace(REFERENCE, ` ${STAND_IN} `)
  const words = wordsOf(normal).map(numberless)
  return {
    meant,
    normal,
    words,
    hasReference: normal.includes(` ${STAND_IN} `),
  }
}

const CLAUSE_END = /[.!?؟،,;؛:\n]+/
const FEWEST_WORDS = 2
/** Whoever needs more has said it by then; it bounds the time. */
const MOST_CLAUSES = 8

/** The clauses of a message as messages of their own; none where it is a single one. */
export const clausesOf = ({ meant, words }: Message): Message[] => {
  if (words.length < 2 * FEWEST_WORDS) return []
  const clauses = meant
    .split(CLAUSE_END, LONGEST_READ)
    .filter((piece) => /\S\s+\S/.test(piece))
    .slice(0, MOST_CLAUSES)
    .map((piece) => readFolded(piece.trim(), fold(piece)))
  return clauses.length > 1 ? clauses : []
}

/** Folding is what takes longest: it is done once, unless something has to be mended. */
const mended = (typed: string, plausibility: Plausibility): Pick<Message, 'meant'> & { folded: string } => {
  const folded = fold(typed).slice(0, LONGEST_READ)
  const meant = mayBeMistyped(folded, plausibility) ? repairKeyboard(typed, plausibility) : typed
  return { meant, folded: meant === typed ? folded : fold(meant).slice(0, LONGEST_READ) }
}

import { fold } from '../../shared/text/index.ts'
import { isWord, type Line, lineOf } from './line.ts'
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
  /** Of the folded text, references and numbers replaced by stand-ins. */
  readonly words: readonly Word[]
  readonly hasReference: boolean
  /** The same in pieces, which are not kept where many messages are. */
  line(): Line
}

const ONLY_DIGITS = /^\d+$/

/** Small numbers are alike, and so are large ones (years, room numbers, error codes). */
const numberless = remembering((word) =>
  ONLY_DIGITS.test(word.text) ? wordOf(word.text.length > 2 ? '000' : '0') : word,
)

/** A text folded, with a stand-in for every reference. */
export const normalOf = (text: string): string => fold(replaceReferences(text)).slice(0, LONGEST_READ)

/** The words of the folded text. */
const wordsOf = ({ text, pieces, isPlain }: Line): readonly Word[] => {
  if (!isPlain) return wordsIn(normalOf(text))
  const words: Word[] = []
  for (const piece of pieces) if (isWord(piece)) words.push(piece.word)
  return words
}

const messageOf = (line: Line, words: readonly Word[]): Message => ({
  meant: line.text,
  words: words.map(numberless),
  hasReference: words.some(({ text }) => text === REFERENCE_WORD),
  line: () => line,
})

/** The same message, whose pieces are made again when they are asked for. */
export const withoutPieces = (message: Message): Message => ({
  ...message,
  line: () => lineOf(message.meant),
})

export const readMessage = (text: string, plausibility: Plausibility): Message =>
  readLine(lineOf(text.slice(0, LONGEST_READ)), plausibility)

/** The same of a stretch of a message, or of what is left of it. */
export const readLine = (line: Line, plausibility: Plausibility): Message => {
  const words = wordsOf(line)
  const meant = mayBeMistyped(words, plausibility) ? repairKeyboard(line.text, plausibility) : line.text
  return meant === line.text ? messageOf(line, words) : readClause(lineOf(meant))
}

/** A clause as a message of its own: it is meant as it stands. */
export const readClause = (line: Line): Message => messageOf(line, wordsOf(line))

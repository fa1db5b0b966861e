import { type Line, lineOf, stretchOf } from './line.ts'
import { LONGEST_READ, type Message } from './message.ts'
import type { Piece } from './pieces.ts'

const CLAUSE_END = /[.!?؟،,;؛:\n]+/
const CLAUSE_ENDS = new Set('.!?؟،,;؛:\n')
const FEWEST_WORDS = 2
/** Whoever needs more has said it by then; it bounds the time. */
const MOST_CLAUSES = 8

/** Whether two pieces are parted by a space, and so something is said. */
const holdsSpace = (pieces: readonly Piece[], from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++)
    if ((pieces[at] as Piece).start > (pieces[at - 1] as Piece).end) return true
  return false
}

const clausesOfPieces = (line: Line): Line[] => {
  const { pieces } = line
  const clauses: Line[] = []
  let from = 0
  for (let at = 0; at <= pieces.length && clauses.length < MOST_CLAUSES; at++) {
    if (at < pieces.length && !CLAUSE_ENDS.has((pieces[at] as Piece).raw.text)) continue
    if (holdsSpace(pieces, from, at)) clauses.push(stretchOf(line, from, at))
    from = at + 1
  }
  return clauses
}

const clausesOfText = (text: string): Line[] =>
  text
    .split(CLAUSE_END, LONGEST_READ)
    .filter((piece) => /\S\s+\S/.test(piece))
    .slice(0, MOST_CLAUSES)
    .map((piece) => lineOf(piece.trim()))

/** The clauses of a message, as meant; none where it is a single one. */
export const clausesIn = (message: Message): Line[] => {
  if (message.words.length < 2 * FEWEST_WORDS) return []
  const line = message.line()
  const clauses = line.isPlain ? clausesOfPieces(line) : clausesOfText(message.meant)
  return clauses.length > 1 ? clauses : []
}

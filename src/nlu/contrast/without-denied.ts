import type { Gazetteer } from '../gazetteer/concepts.ts'
import { type Line, lineOf } from '../text/line.ts'
import type { Piece } from '../text/pieces.ts'
import { deniedNames, type Stretch } from './denied.ts'
import { namesThing } from './pieces.ts'
import { workingThings } from './working.ts'

/** Fewer letters than this name no fault. */
const FEWEST_LETTERS = 4
/** A quick look, which most pass. */
const ENOUGH_LETTERS = /(?:\p{L}\P{L}*){4}/u

const namesFault = (text: string): boolean =>
  ENOUGH_LETTERS.test(text) || text.replace(/[^\p{L}]/gu, '').length >= FEWEST_LETTERS

/** What the message says is not the trouble: none where nothing is left that could be. */
const deniedIn = ({ pieces }: Line, gazetteer: Gazetteer): readonly Stretch[] => {
  const denied = [...deniedNames(pieces, gazetteer), ...workingThings(pieces, gazetteer)]
  if (denied.length === 0) return denied
  const leftNames = pieces.some((_, at) => !isAmong(denied, at) && namesThing(pieces, at, gazetteer))
  return leftNames ? denied : []
}

const isAmong = (denied: readonly Stretch[], at: number): boolean =>
  denied.some(({ from, to }) => at >= from && at < to)

/** A space for every piece that is denied; the others stand as they stood, in another text. */
const without = ({ text, whole, pieces, isPlain }: Line, denied: readonly Stretch[]): Line => {
  const from = text === whole ? 0 : (pieces[0]?.start ?? 0)
  let left = ''
  let before = from
  const kept: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    if (isAmong(denied, at)) left += ' '
    else {
      left += whole.slice(before, piece.end)
      kept.push({ ...piece, start: left.length - (piece.end - piece.start), end: left.length })
    }
    before = piece.end
  }
  left += whole.slice(before, from + text.length)
  return isPlain ? { text: left, whole: left, pieces: kept, isPlain } : lineOf(left)
}

/**
 * The message without what it says is not the trouble: "المشكل ماشي ف السوفت، راه السيم اللي تقطع" is about the SIM.
 * Undefined when nothing is denied, or when what is left would name nothing.
 */
export const withoutDenied = (line: Line, gazetteer: Gazetteer): Line | undefined => {
  const denied = deniedIn(line, gazetteer)
  const left = denied.length > 0 ? without(line, denied) : undefined
  return left && namesFault(left.text) ? left : undefined
}

/** The pieces that a message says are not the trouble, as typed. */
export const deniedParts = (line: Line, gazetteer: Gazetteer): string[] =>
  withoutDenied(line, gazetteer) === undefined
    ? []
    : deniedIn(line, gazetteer).map(({ from, to }) =>
        line.whole.slice(line.pieces[from]?.start, line.pieces[to - 1]?.end),
      )

import { kindAt, LETTER, SIGN, sizeAt } from './letters.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { findReferences } from './references.ts'
import { remembering } from './words/remember.ts'
import { foldWord } from './words/words.ts'

/** A text, or a stretch of one, in pieces, which stand at their places in the whole text. */
export type Line = {
  readonly text: string
  readonly whole: string
  readonly pieces: readonly Piece[]
  /**
   * Whether the pieces, each folded by itself, are the words and marks of the folded text, as mostly. So it is then of
   * every stretch of the text too, which needs not be folded and cut again.
   */
  readonly isPlain: boolean
}

/** Of longer texts the first part is cut: whoever writes more says what is wrong more than once. */
const LONGEST_CUT = 1_500

export const isCutWhole = ({ text }: Pick<Line, 'text'>): boolean => text.length <= LONGEST_CUT

/** What a piece is in the folded text. */
const WORD = 1
const MARK = 2
/** Signs without a letter: nothing is left of them. */
const NOTHING = 3
/** Folding makes several words of it, or joins those beside it. */
const UNCLEAR = 4

const isInWord = (kind: number): boolean => kind === LETTER || kind === SIGN
const isLetter = (kind: number): boolean => kind === LETTER
const isNoLetter = (kind: number): boolean => !isInWord(kind)

const hasOnly = (text: string, isWanted: (kind: number) => boolean): boolean => {
  for (let at = 0; at < text.length; at += sizeAt(text, at)) if (!isWanted(kindAt(text, at))) return false
  return true
}

/** Its small form is another at the end of a word. */
const SIGMA = 'Σ'

const roleOf = remembering((raw): number => {
  const folded = foldWord(raw).text
  if (isNoLetter(kindAt(raw.text, 0)))
    return raw.text === '\n' || (folded !== '' && hasOnly(folded, isNoLetter)) ? MARK : UNCLEAR
  if (raw.text.includes(SIGMA) || !hasOnly(folded, isLetter)) return UNCLEAR
  return folded === '' ? NOTHING : WORD
})

/** Whether a piece is a word of the folded text, where the text is plain. */
export const isWord = ({ raw }: Piece): boolean => roleOf(raw) === WORD

/** A space that folding takes away. */
const BYTE_ORDER_MARK = '\ufeff'

const isPlainText = (text: string, pieces: readonly Piece[]): boolean => {
  if (!isCutWhole({ text }) || text.includes(BYTE_ORDER_MARK) || findReferences(text).length > 0) return false
  for (const { raw } of pieces) if (roleOf(raw) === UNCLEAR) return false
  return true
}

let last: Line = { text: '', whole: '', pieces: [], isPlain: true }

/** A text in pieces. The last is kept: several readers ask for it, one after the other. */
export const lineOf = (text: string): Line => {
  if (last.text === text) return last
  const pieces = piecesOf(text.slice(0, LONGEST_CUT))
  last = { text, whole: text, pieces, isPlain: isPlainText(text, pieces) }
  return last
}

/** What stands in a stretch of its pieces, the last one not included; ends of lines around it are no part of it. */
export const stretchOf = ({ whole, pieces, isPlain }: Line, from: number, to: number): Line => {
  let first = from
  let end = to
  while (first < end && pieces[first]?.endsLine) first++
  while (end > first && pieces[end - 1]?.endsLine) end--
  const text = first < end ? whole.slice(pieces[first]?.start, pieces[end - 1]?.end) : ''
  return { text, whole, pieces: pieces.slice(first, end), isPlain }
}

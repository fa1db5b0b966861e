import { kindAt, LETTER, LINE_END, SIGN, SPACE, sizeAt } from './letters.ts'
import { type Word, wordOf } from './words/vocabulary.ts'
import { foldWord } from './words/words.ts'

/** A run of letters, digits and their marks, any other visible sign, or the end of a line: where, as written, and folded. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly raw: Word
  /** The end of a line is not folded away. */
  readonly word: Word
  readonly endsLine: boolean
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === SIGN

let last: { readonly text: string; readonly pieces: readonly Piece[] } = { text: '', pieces: [] }

/** The pieces of a text, in order. Those of the last text are kept: several readers ask for them, one after the other. */
export const piecesOf = (text: string): readonly Piece[] => {
  if (last.text !== text) last = { text, pieces: cut(text) }
  return last.pieces
}

const pieceOf = (text: string, start: number, end: number): Piece => {
  const raw = wordOf(text.slice(start, end))
  const endsLine = kindAt(text, start) === LINE_END
  return { start, end, raw, word: endsLine ? raw : foldWord(raw), endsLine }
}

const cut = (text: string): Piece[] => {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    let end = at + sizeAt(text, at)
    if (isInWord(kind)) while (end < text.length && isInWord(kindAt(text, end))) end += sizeAt(text, end)
    if (kind !== SPACE) pieces.push(pieceOf(text, at, end))
    at = end
  }
  return pieces
}

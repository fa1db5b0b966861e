import { kindAt, LETTER, LINE_END, SIGN, SPACE, sizeAt } from './letters.ts'
import { type Word, wordOf } from './words/vocabulary.ts'

/** A run of letters, digits and their marks, any other visible sign, or the end of a line: as written, and where. */
export type RawPiece = {
  readonly start: number
  readonly end: number
  readonly raw: Word
  readonly endsLine: boolean
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === SIGN

let last: { readonly text: string; readonly pieces: readonly RawPiece[] } = { text: '', pieces: [] }

/** The pieces of a text, in order. Those of the last text are kept: several readers ask for them, one after the other. */
export const rawPieces = (text: string): readonly RawPiece[] => {
  if (last.text !== text) last = { text, pieces: cut(text) }
  return last.pieces
}

const cut = (text: string): RawPiece[] => {
  const pieces: RawPiece[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    let end = at + sizeAt(text, at)
    if (isInWord(kind)) while (end < text.length && isInWord(kindAt(text, end))) end += sizeAt(text, end)
    if (kind !== SPACE)
      pieces.push({ start: at, end, raw: wordOf(text.slice(at, end)), endsLine: kind === LINE_END })
    at = end
  }
  return pieces
}

import { kindAt, LETTER, LINE_END, SIGN, SPACE, sizeAt } from './letters.ts'
import { type Word, wordOf } from './vocabulary.ts'

/** A run of letters, digits and their marks, any other visible sign, or the end of a line: as written, and where. */
export type RawPiece = {
  readonly start: number
  readonly end: number
  readonly raw: Word
  readonly endsLine: boolean
}

const isInWord = (kind: number): boolean => kind === LETTER || kind === SIGN

/** The pieces of a text, in order. */
export const rawPieces = (text: string): RawPiece[] => {
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

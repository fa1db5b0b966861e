import { fold } from '../../shared/text/index.ts'
import { piecesOf } from '../text/pieces.ts'
import { remembering } from '../text/words/remember.ts'
import { type Word, wordOf } from '../text/words/vocabulary.ts'
import { foldWord } from '../text/words/words.ts'
import { procliticOf } from './lexicon/classes.ts'

/** A word, number or mark of the text, and where it stands there. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly folded: string
  /** The same, with what is known of it. */
  readonly word: Word
}

/** "فـإقليم": a tatweel between a preposition and what follows. */
const STRETCHED = /^[وفبلك]{1,2}\u0640+/

/** Folding may change lengths (marks, ligatures) before the cut: then do not cut. */
const cutOf = (raw: string, folded: string): number => {
  const cut = procliticOf(folded)
  return cut > 0 && fold(raw.slice(0, cut)) === folded.slice(0, cut) ? cut : 0
}

/** Longer messages hold no entity behind this that their first part does not. */
const MOST_TOKENS = 1500

type Cut = { readonly at: number; readonly before: Word; readonly after: Word }

/** Where a glued preposition ends, and both parts folded; at 0 when there is none. */
const cutPiece = remembering((piece): Cut => {
  const raw = piece.text
  const folded = foldWord(piece)
  const at = STRETCHED.exec(raw)?.[0].length ?? cutOf(raw, folded.text)
  if (at <= 0 || at >= raw.length) return { at: 0, before: folded, after: folded }
  return { at, before: wordOf(fold(raw.slice(0, at))), after: wordOf(fold(raw.slice(at))) }
})

/** The text's tokens; a glued Arabic preposition is one of its own, since no entity begins with it. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const { start, end, raw, endsLine } of piecesOf(text)) {
    if (endsLine) continue
    if (tokens.length >= MOST_TOKENS) break
    const { at, before, after } = cutPiece(raw)
    if (at > 0) tokens.push({ start, end: start + at, folded: before.text, word: before })
    tokens.push({ start: start + at, end, folded: after.text, word: after })
  }
  return tokens
}

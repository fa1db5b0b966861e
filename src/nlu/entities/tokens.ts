import { fold } from '../../shared/text/index.ts'
import { foldWord } from '../text/words.ts'
import { procliticOf } from './lexicon/classes.ts'

/** A word, number or mark of the text, and where it stands there. */
export type Token = { readonly start: number; readonly end: number; readonly folded: string }

const PIECE = /[\p{L}\p{M}\p{N}\u0640]+|[^\s\p{L}\p{M}\p{N}]/gu
/** "فـإقليم": a tatweel between a preposition and what follows. */
const STRETCHED = /^[وفبلك]{1,2}\u0640+/

/** Folding may change lengths (marks, ligatures) before the cut: then do not cut. */
const cutOf = (raw: string, folded: string): number => {
  const cut = procliticOf(folded)
  return cut > 0 && fold(raw.slice(0, cut)) === folded.slice(0, cut) ? cut : 0
}

/** Longer messages hold no entity behind this that their first part does not. */
const MOST_TOKENS = 1500

/** The text's tokens; a glued Arabic preposition is one of its own, since no entity begins with it. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = []
  for (const match of text.matchAll(PIECE)) {
    if (tokens.length >= MOST_TOKENS) break
    const start = match.index
    const end = start + match[0].length
    const folded = foldWord(match[0])
    const cut = STRETCHED.exec(match[0])?.[0].length ?? cutOf(match[0], folded)
    if (cut > 0 && cut < match[0].length) {
      tokens.push({ start, end: start + cut, folded: fold(match[0].slice(0, cut)) })
      tokens.push({ start: start + cut, end, folded: fold(match[0].slice(cut)) })
    } else tokens.push({ start, end, folded })
  }
  return tokens
}

import type { Clues } from './tagger/clues.ts'
import { BEGIN, type GrammarName, INSIDE, markOf } from './tagger/phrases.ts'
import type { Span } from './tagger/tags.ts'
import type { Token } from './tokens.ts'

/** A message's tokens, what is known of them, and what the tagger has marked. */
export type Found = {
  readonly text: string
  readonly tokens: readonly Token[]
  /** The same as folded words. */
  readonly words: readonly string[]
  readonly clues: Clues
  readonly spans: readonly Span[]
}

export const rawOf = ({ text, tokens }: Found, { from, to }: Span): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

const ARTICLE = /^(?:la |le |les |l['’]\s?)/i

/** The same without the article before it. */
export const trimmed = (found: Found, span: Span): string => rawOf(found, span).replace(ARTICLE, '')

/** What the grammar of that key takes for its phrases, whether tagged or not. */
export const phrasesIn = ({ clues: { marks } }: Found, key: GrammarName): Span[] => {
  const spans: Span[] = []
  for (let from = 0; from < marks.length; from++) {
    if (markOf(marks[from] as number, key) !== BEGIN) continue
    let to = from + 1
    while (to < marks.length && markOf(marks[to] as number, key) === INSIDE) to++
    spans.push({ key, from, to })
  }
  return spans
}

import type { Gazetteer } from '../gazetteer/concepts.ts'
import { wordClue } from './tagger/clues.ts'
import { BEGIN, GRAMMARS, INSIDE, phraseMarks } from './tagger/phrases.ts'
import type { Span } from './tagger/tags.ts'
import type { Token } from './tokens.ts'

/** A message's tokens, and what the tagger has marked of them. */
export type Found = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly spans: readonly Span[]
}

export const rawOf = ({ text, tokens }: Found, { from, to }: Span): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

const ARTICLE = /^(?:la |le |les |l['’]\s?)/i

/** The same without the article before it. */
export const trimmed = (found: Found, span: Span): string => rawOf(found, span).replace(ARTICLE, '')

/** What the grammar of that key takes for its phrases, whether tagged or not. */
export const phrasesIn = ({ tokens }: Found, key: keyof typeof GRAMMARS, gazetteer: Gazetteer): Span[] => {
  const marks = phraseMarks(
    tokens.map(({ word }) => wordClue(word, gazetteer)),
    GRAMMARS[key],
  )
  const spans: Span[] = []
  for (let from = marks.indexOf(BEGIN); from >= 0; from = marks.indexOf(BEGIN, from + 1)) {
    let to = from + 1
    while (marks[to] === INSIDE) to++
    spans.push({ key, from, to })
  }
  return spans
}

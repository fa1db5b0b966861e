import type { LabelledRow } from '../../labelled/index.ts'
import { isDual, numberIn, numberOf } from '../lexicon/numbers.ts'
import { type Token, tokensOf } from '../tokens.ts'
import { beginOf, insideOf, OUTSIDE, TAGGED_KEYS, type TaggedKey } from './tags.ts'

const LONGEST_NUMBER = 4

/** The tags that a labelled line asks for. */
export const goldTags = (
  row: Pick<LabelledRow, 'text' | 'entities'>,
): { tokens: Token[]; tags: Uint8Array } => {
  const tokens = tokensOf(row.text)
  const tags = new Uint8Array(tokens.length)
  for (const key of TAGGED_KEYS) {
    const value = row.entities[key]
    if (value === undefined) continue
    const [from, to] =
      typeof value === 'number' ? placeOfNumber(tokens, tags, value) : placeOf(row.text, tokens, value)
    mark(tags, { key, from, to })
  }
  return { tokens, tags }
}

const mark = (tags: Uint8Array, { key, from, to }: { key: TaggedKey; from: number; to: number }): void => {
  for (let at = from; at < to; at++) tags[at] = at === from ? beginOf(key) : insideOf(key)
}

const NOWHERE: [number, number] = [0, 0]

const placeOf = (text: string, tokens: readonly Token[], value: string): [number, number] => {
  const start = text.indexOf(value)
  if (start < 0) return NOWHERE
  const end = start + value.length
  const from = tokens.findIndex((token) => token.end > start)
  const next = tokens.findIndex((token) => token.start >= end)
  return [from, next < 0 ? tokens.length : next]
}

/** Corpus files give the number, not its words: the first untagged words that say it. */
const placeOfNumber = (tokens: readonly Token[], tags: Uint8Array, value: number): [number, number] => {
  for (let from = 0; from < tokens.length; from++) {
    const end = tags[from] === OUTSIDE ? endOfNumber(tokens, from, value) : from
    if (end > from) return [from, end]
  }
  return NOWHERE
}

const endOfNumber = (tokens: readonly Token[], from: number, value: number): number => {
  const words = tokens.slice(from, from + LONGEST_NUMBER).map((token) => token.folded)
  const [first = ''] = words
  if (numberOf(first) === undefined) return value === 2 && isDual(first) ? from + 1 : from
  for (let length = words.length; length > 0; length--) {
    const said = words.slice(0, length)
    if (numberOf(said.at(-1) ?? '') !== undefined && numberIn(said) === value) return from + length
  }
  return from
}

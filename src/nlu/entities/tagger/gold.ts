import type { LabelledRow } from '../../labelled/index.ts'
import { isTimeUnit } from '../lexicon/classes.ts'
import { isDual, numberEnd, numberIn, numberOf } from '../lexicon/numbers.ts'
import { type Token, tokensOf } from '../tokens.ts'
import { beginOf, insideOf, OUTSIDE, TAGGED_KEYS, type TaggedKey } from './tags.ts'

const LINKS = new Set('d de dyal dial ديال د دي'.split(' '))
const UNCOUNTED = new Set('/ : % ac apic bac eme cm mm'.split(' '))

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

/**
 * Corpus files give the number, not its words: of the untagged words that say it, the first that stands before
 * something countable, else the first of all.
 */
const placeOfNumber = (tokens: readonly Token[], tags: Uint8Array, value: number): [number, number] => {
  const words = tokens.map((token) => token.folded)
  const places: [number, number][] = []
  for (let from = 0; from < tokens.length; from++) {
    const end = tags[from] === OUTSIDE ? endOfNumber(words, from, value) : from
    if (end > from) places.push([from, end])
  }
  return places.find(([, end]) => !isMeasured(words, end)) ?? places[0] ?? NOWHERE
}

/** "2 jours", "3ème", "4/5", "tlata d simanat": the same number of something else. */
const isMeasured = (words: readonly string[], end: number): boolean => {
  const next = LINKS.has(words[end] ?? '') ? words[end + 1] : words[end]
  return next !== undefined && (UNCOUNTED.has(next) || isTimeUnit(next))
}

const endOfNumber = (words: readonly string[], from: number, value: number): number => {
  const first = words[from] ?? ''
  const end = numberEnd(words, from)
  if (end === from) return value === 2 && isDual(first) ? from + 1 : from
  if (numberIn(words.slice(from, end)) === value) return end
  return numberOf(first) === value ? from + 1 : from
}

import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Entities, Intent } from '../labels.ts'
import { isDual, numberIn } from './lexicon/numbers.ts'
import { findOperator } from './shapes/operator.ts'
import { findSchoolCode } from './shapes/school-code.ts'
import { findTicket } from './shapes/ticket.ts'
import { findUrgency } from './shapes/urgency.ts'
import { tokenFeatures } from './tagger/features.ts'
import { bestTags, type Tagger } from './tagger/tag.ts'
import { type Span, spansOf, type TaggedKey } from './tagger/tags.ts'
import { topicOf } from './tagger/topic.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Entities are looked for in this much of a message: what follows repeats or quotes. */
const LONGEST_SEARCHED = 4_000
const ASKS_FOR_UNIT: ReadonlySet<Intent> = new Set<Intent>(['list_tickets', 'statistics'])
const ARTICLE = /^(?:la |le |les |l['’]\s?)/i

type Found = { readonly text: string; readonly tokens: readonly Token[]; readonly spans: readonly Span[] }

const rawOf = ({ text, tokens }: Found, { from, to }: Span): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

const wordsOf = (found: Found, key: TaggedKey): string | undefined => {
  const span = found.spans.find((candidate) => candidate.key === key)
  const raw = span && rawOf(found, span)
  return key === 'unit' || key === 'room' ? raw?.replace(ARTICLE, '') : raw
}

/** "un" and "واحد" count nothing; a dual counts two. */
const quantityOf = (found: Found): number | undefined => {
  for (const span of found.spans.filter(({ key }) => key === 'quantity')) {
    const words = found.tokens.slice(span.from, span.to).map((token) => token.folded)
    const number = numberIn(words) ?? (isDual(words[0] ?? '') ? 2 : undefined)
    if (number !== undefined && number > 1) return number
  }
  return undefined
}

export type EntityReader = { readonly tagger: Tagger; readonly gazetteer: Gazetteer }

/** Who, where, since when, how many: values as typed. The intent tells whether a place is a question's unit. */
export const extractEntities = (
  text: string,
  { intent, reader }: { intent: Intent; reader: EntityReader },
): Entities => {
  const searched = text.slice(0, LONGEST_SEARCHED)
  const tokens = tokensOf(searched)
  const features = tokenFeatures(tokens, { gazetteer: reader.gazetteer, topic: topicOf(intent) })
  const found: Found = { text: searched, tokens, spans: spansOf(bestTags(features, reader.tagger)) }
  const values = {
    ticket: findTicket(searched),
    school_code: findSchoolCode(searched),
    operator: findOperator(searched, tokens),
    quantity: quantityOf(found),
    since: wordsOf(found, 'since'),
    room: wordsOf(found, 'room'),
    urgency: wordsOf(found, 'urgency') ?? findUrgency(searched, tokens),
    unit: ASKS_FOR_UNIT.has(intent) ? wordsOf(found, 'unit') : undefined,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

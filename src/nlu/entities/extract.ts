import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Entities, Intent } from '../labels.ts'
import { kindsOf } from './lexicon/classes.ts'
import { isCapitalised, opensName } from './lexicon/name-parts.ts'
import { isDual, numberEnd, numberIn } from './lexicon/numbers.ts'
import { isTakenBack } from './lexicon/taken-back.ts'
import { findOperator } from './shapes/operator.ts'
import { findSchoolCode } from './shapes/school-code.ts'
import { findTicket } from './shapes/ticket.ts'
import { findUrgency } from './shapes/urgency.ts'
import { topicOf } from './tagger/features.ts'
import { DATING, GRAMMARS, phraseMarks, rolesOf } from './tagger/phrases.ts'
import { type EntityReader, tagTokens } from './tagger/score.ts'
import { type Span, spansOf, type TaggedKey } from './tagger/tags.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Entities are looked for in this much of a message: what follows repeats or quotes. */
const LONGEST_SEARCHED = 4_000
const ASKS_FOR_UNIT: ReadonlySet<Intent> = new Set<Intent>(['list_tickets', 'statistics'])
const ARTICLE = /^(?:la |le |les |l['’]\s?)/i

type Found = { readonly text: string; readonly tokens: readonly Token[]; readonly spans: readonly Span[] }

const rawOf = ({ text, tokens }: Found, { from, to }: Span): string =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end)

const trimmed = (found: Found, span: Span): string => rawOf(found, span).replace(ARTICLE, '')

const wordsOf = (found: Found, key: TaggedKey): string | undefined => {
  const span = found.spans.find((candidate) => candidate.key === key)
  return span && rawOf(found, span)
}

/** Vague, and a since phrase all the same. */
const VAGUE = new Set(
  'longtemps مده مدة mdda mda زمان zman eternite toujours bail شحال ch7al chhal lurette'.split(' '),
)

/** What has a word of time in it, or a date: "depuis tous les postes" and "هادي خاصها" have none. */
const sinceIn = (found: Found, gazetteer: Gazetteer): string | undefined => {
  const dates = ({ from, to }: Span) =>
    found.tokens
      .slice(from, to)
      .some(
        ({ folded }) =>
          VAGUE.has(folded) ||
          /^\d/.test(folded) ||
          kindsOf(folded, gazetteer).some((kind) => DATING.has(kind)),
      )
  const span = found.spans.find((candidate) => candidate.key === 'since' && dates(candidate))
  return span && rawOf(found, span)
}

/** Names go on where the tagger knew only their beginning: "direction d'Oujda|-Angad", "ثانوية مولاي| إدريس". */
const unitOf = (found: Found): string | undefined => {
  const span = found.spans.find(({ key }) => key === 'unit')
  if (!span) return undefined
  const { text, tokens } = found
  let { to } = span
  const isName = (at: number) => isCapitalised(text.slice(tokens[at]?.start, tokens[at]?.end))
  while (to < tokens.length) {
    const next = tokens[to]?.folded ?? ''
    const isJoint = (next === '-' || next === "'") && isName(to + 1)
    if (isJoint) to += 2
    else if (isName(to) || opensName(tokens[to - 1]?.folded ?? '')) to++
    else if (opensName(next) && to + 1 < tokens.length) to += 2
    else break
  }
  return trimmed(found, { ...span, to })
}

/** In a correction the room that takes the other's place: "machi salle 4, salle 12". */
const roomOf = (found: Found, gazetteer: Gazetteer): string | undefined => {
  const words = found.tokens.map((token) => token.folded)
  const tagged = found.spans.filter(({ key }) => key === 'room')
  const [first] = tagged
  if (!first) return undefined
  const isMeant = ({ from }: Span) => !isTakenBack(words, from)
  const meant = tagged.find(isMeant) ?? otherRooms(found, gazetteer).find(isMeant) ?? first
  return trimmed(found, meant)
}

const otherRooms = ({ tokens }: Found, gazetteer: Gazetteer): Span[] => {
  const words = tokens.map((token) => token.folded)
  const roles = words.map((word) => rolesOf(kindsOf(word, gazetteer)))
  const marks = phraseMarks({ words, roles }, GRAMMARS.room)
  return marks.flatMap((mark, from): Span[] => {
    if (mark !== 'begin') return []
    let to = from + 1
    while (marks[to] === 'inside') to++
    return [{ key: 'room', from, to }]
  })
}

/** "un" and "واحد" count nothing; a dual counts two. */
const quantityOf = ({ tokens, spans }: Found): number | undefined => {
  const words = tokens.map((token) => token.folded)
  const numbers = spans
    .filter(({ key }) => key === 'quantity')
    .flatMap(({ from, to }) => {
      const number = numberFrom(words, from, to)
      return number !== undefined && number > 1 ? [{ at: from, number }] : []
    })
  const meant = numbers.find(({ at }) => !isTakenBack(words, at))
  if (meant || numbers.length === 0) return meant?.number
  // The only number known is the one corrected away: the other one takes its place.
  const other = words.flatMap((_, at) => (isTakenBack(words, at) ? [] : [numberIn(numberAt(words, at)) ?? 0]))
  return other.find((number) => number > 1) ?? numbers[0]?.number
}

const numberAt = (words: readonly string[], from: number): readonly string[] =>
  words.slice(from, numberEnd(words, from))

const numberFrom = (words: readonly string[], tagged: number, to: number): number | undefined => {
  // "أحد عشر": the tagger may know its second word only.
  const from = numberEnd(words, tagged - 1) > tagged ? tagged - 1 : tagged
  const end = numberEnd(words, from)
  if (end > from) return numberIn(words.slice(from, end))
  return numberIn(words.slice(from, to)) ?? (isDual(words[from] ?? '') ? 2 : undefined)
}

/** Who, where, since when, how many: values as typed. The intent tells whether a place is a question's unit. */
export const extractEntities = (
  text: string,
  { intent, reader }: { intent: Intent; reader: EntityReader },
): Entities => {
  const searched = text.slice(0, LONGEST_SEARCHED)
  const tokens = tokensOf(searched)
  const found: Found = { text: searched, tokens, spans: spansOf(tagTokens(tokens, topicOf(intent), reader)) }
  const values = {
    ticket: findTicket(searched),
    school_code: findSchoolCode(searched),
    operator: findOperator(searched, tokens),
    quantity: quantityOf(found),
    since: sinceIn(found, reader.gazetteer),
    room: roomOf(found, reader.gazetteer),
    urgency: wordsOf(found, 'urgency') ?? findUrgency(searched, tokens),
    unit: ASKS_FOR_UNIT.has(intent) ? unitOf(found) : undefined,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

import type { Entities, Intent } from '../labels.ts'
import { type Found, phrasesIn, rawOf, trimmed } from './found.ts'
import { namedPlace } from './lexicon/named-place.ts'
import { isOfPeople, roomOfDesk, startOfClass } from './lexicon/other-room.ts'
import { endOfName, namesNone } from './lexicon/room-name.ts'
import { isTakenBack, takesPlaceOf } from './lexicon/taken-back.ts'
import { quantityIn } from './quantity/index.ts'
import { findOperator } from './shapes/operator.ts'
import { findSchoolCode } from './shapes/school-code.ts'
import { findTicket } from './shapes/ticket.ts'
import { findUrgency } from './shapes/urgency.ts'
import { findUrgencyPhrase } from './shapes/urgency-phrase.ts'
import { sinceIn } from './since.ts'
import { cluesOf } from './tagger/clues.ts'
import { topicOf } from './tagger/features.ts'
import { type EntityReader, tagTokens } from './tagger/scoring/score.ts'
import { type Span, spansOf, type TaggedKey } from './tagger/tags.ts'
import { tokensOf } from './tokens.ts'
import { unitIn } from './unit.ts'

/** Entities are looked for in this much of a message: what follows repeats or quotes. */
const LONGEST_SEARCHED = 4_000
const ASKS_FOR_UNIT: ReadonlySet<Intent> = new Set<Intent>(['list_tickets', 'statistics'])
/** What they date is the repair or the absence. */
const DATES_NOTHING: ReadonlySet<Intent> = new Set<Intent>([
  ...(['confirm_resolved', 'resolve_ticket', 'declare_absence', 'statistics'] as const),
])
/** What is broken stands in a room. */
const STANDS_SOMEWHERE: ReadonlySet<Intent> = new Set<Intent>(['report_fault', 'reopen', 'add_comment'])
const wordsOf = (found: Found, key: TaggedKey): string | undefined => {
  const span = found.spans.find((candidate) => candidate.key === key)
  return span && rawOf(found, span)
}

/** In a correction the room that takes the other's place: "machi salle 4, salle 12". */
const roomOf = (found: Found): string | undefined => {
  const tagged = found.spans.filter(({ key }) => key === 'room')
  const [first] = tagged
  if (!first) return undefined
  const isKept = ({ from }: Span) => !isTakenBack(found.words, from)
  const isMeant = (span: Span) => isKept(span) && named(found, span) !== undefined
  const others = tagged.some(isKept) ? [] : phrasesIn(found, 'room')
  const meant = tagged.find(isMeant) ?? others.find(isKept) ?? first
  return isOfPeople(found.words, meant) ? undefined : named(found, replacing(found, meant) ?? meant)
}

/** What the tagger has missed; where nothing is broken, a place is not looked for. */
const placeIn = ({ text, tokens, words }: Found, intent: Intent): string | undefined => {
  if (!STANDS_SOMEWHERE.has(intent)) return undefined
  const place = namedPlace(words)
  if (!place || isTakenBack(words, place.from) || isOfPeople(words, place)) return undefined
  return text.slice(tokens[startOfClass(words, place.from)]?.start, tokens[place.to - 1]?.end)
}

/** "Salle 3, non, salle 13". */
const replacing = ({ words, spans }: Found, meant: Span): Span | undefined =>
  spans.find((other) => other.key === 'room' && takesPlaceOf(words, meant, other))

const named = (found: Found, span: Span): string | undefined => {
  const from = startOfClass(found.words, roomOfDesk(found.words, span))
  const to = endOfName(found.words, { from, to: span.to })
  const text = trimmed(found, { ...span, from, to })
  return namesNone(text, found.words[to]) ? undefined : text
}

/** "Only the urgent ones", "pour l'urgent voyez X": a choice of tickets, no haste. */
const CHOOSES_URGENT: ReadonlySet<Intent> = new Set<Intent>([
  ...ASKS_FOR_UNIT,
  ...(['set_preferences', 'declare_absence'] as const),
])

/** "You answer b zerba" is no haste where nothing is wanted. */
const urgencyIn = (found: Found, intent: Intent): string | undefined => {
  if (CHOOSES_URGENT.has(intent)) return undefined
  const phrase = intent === 'out_of_scope' ? undefined : findUrgencyPhrase(found.text, found.tokens)
  return phrase ?? wordsOf(found, 'urgency') ?? findUrgency(found.text, found.tokens)
}

/** Who, where, since when, how many: values as typed. The intent tells whether a place is a question's unit. */
export const extractEntities = (
  text: string,
  { intent, reader }: { intent: Intent; reader: EntityReader },
): Entities => {
  const searched = text.slice(0, LONGEST_SEARCHED)
  const tokens = tokensOf(searched)
  const clues = cluesOf(tokens, reader.gazetteer)
  const tags = tagTokens(tokens, clues, { topic: topicOf(intent), reader })
  const words = tokens.map(({ folded }) => folded)
  const found: Found = { text: searched, tokens, words, clues, spans: spansOf(tags) }
  const values = {
    ticket: findTicket(searched),
    school_code: findSchoolCode(searched),
    operator: findOperator(searched, tokens),
    quantity: quantityIn(found, intent, reader.gazetteer),
    since: DATES_NOTHING.has(intent) ? undefined : sinceIn(found, intent, reader.gazetteer),
    room: roomOf(found) ?? placeIn(found, intent),
    urgency: urgencyIn(found, intent),
    unit: ASKS_FOR_UNIT.has(intent) ? unitIn(found, reader.gazetteer) : undefined,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

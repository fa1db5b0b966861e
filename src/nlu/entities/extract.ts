import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Entities, Intent } from '../labels.ts'
import { kindsOf, kindsOfWord } from './lexicon/classes.ts'
import { countsNoThing, namesOne, numberBeforeDevice } from './lexicon/counted-device.ts'
import { isCapitalised, opensName } from './lexicon/name-parts.ts'
import { namedPlace } from './lexicon/named-place.ts'
import { isDual, numberEnd, numberIn } from './lexicon/numbers.ts'
import { endOfName, namesNone } from './lexicon/room-name.ts'
import { isNew, numberSaidToMiss } from './lexicon/said-missing.ts'
import { tellsScene } from './lexicon/scene.ts'
import { isTakenBack } from './lexicon/taken-back.ts'
import { findCountedTime } from './shapes/counted-time.ts'
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
/** What they date is the repair, the absence, the wait. */
const DATES_NOTHING: ReadonlySet<Intent> = new Set<Intent>([
  ...(['confirm_resolved', 'resolve_ticket', 'declare_absence', 'statistics', 'wait_ticket'] as const),
])
/** After "since" in these, a time is when the trouble or the wait began: of the corpus' 640 all but a dozen are. */
const DATES_FAULT: ReadonlySet<Intent> = new Set<Intent>(['report_fault', 'reopen', 'escalate'])
/** What is broken stands in a room. */
const STANDS_SOMEWHERE: ReadonlySet<Intent> = new Set<Intent>(['report_fault', 'reopen', 'add_comment'])
/** What they count of devices is what is broken or asked for; elsewhere it may be anything. */
const COUNTS_DEVICES: ReadonlySet<Intent> = new Set<Intent>(['report_fault', 'add_comment'])
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

const POLITE = new Set('عافاكم عافاك عفاكم svp stp merci شكرا 3afakom 3afak chokran'.split(' '))

/** What has a word of time in it, or a date: "depuis tous les postes" and "هادي خاصها" have none. */
const sinceIn = (found: Found, intent: Intent, gazetteer: Gazetteer): string | undefined => {
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
  const cued = cuedTimes(found, gazetteer)
  if (!span) {
    const [first] = DATES_FAULT.has(intent) ? cued : []
    return first ? rawOf(found, first) : findCountedTime(found.text)
  }
  const whole = cued.find(({ from, to }) => from <= span.from && span.to <= to)
  if (whole) return rawOf(found, whole)
  let { to } = span
  while (POLITE.has(found.tokens[to - 1]?.folded ?? '')) to--
  return rawOf(found, { ...span, to })
}

const JOINTS = new Set("de d du des la le l ' / ديال د dyal dial".split(' '))

/** A school or a province without its name is none: "académie| de l'Oriental", "جماعة| أسني". */
const endOfHead = ({ tokens }: Found, { from, to }: Span, gazetteer: Gazetteer): number => {
  const isHead = (at: number) => kindsOf(tokens[at]?.folded ?? '', gazetteer).includes('unit_head')
  for (let at = from; at < to; at++) if (!isHead(at)) return to
  let end = to
  while (JOINTS.has(tokens[end]?.folded ?? '') || isHead(end)) end++
  return /^\p{L}{3}/u.test(tokens[end]?.folded ?? '') ? end + 1 : to
}

/** Names go on where the tagger knew only their beginning: "direction d'Oujda|-Angad", "ثانوية مولاي| إدريس". */
const unitOf = (found: Found, gazetteer: Gazetteer): string | undefined => {
  const span = found.spans.find(({ key }) => key === 'unit')
  if (!span) return undefined
  const { text, tokens } = found
  let to = endOfHead(found, span, gazetteer)
  const isName = (at: number) => isCapitalised(text.slice(tokens[at]?.start, tokens[at]?.end))
  while (to < tokens.length) {
    const next = tokens[to]?.folded ?? ''
    // "lycée Mohammed VI| de Kénitra": the town that tells it from others of its name.
    const isJoint = (next === '-' || next === "'" || next === 'de') && isName(to + 1)
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
  const meant = tagged.find(isMeant) ?? phrasesIn(found, 'room', gazetteer).find(isMeant) ?? first
  return named(found, meant)
}

/** What the tagger has missed; where nothing is broken, a place is not looked for. */
const placeIn = ({ text, tokens }: Found, intent: Intent): string | undefined => {
  if (!STANDS_SOMEWHERE.has(intent)) return undefined
  const words = tokens.map((token) => token.folded)
  const place = namedPlace(words)
  if (!place || isTakenBack(words, place.from)) return undefined
  return text.slice(tokens[place.from]?.start, tokens[place.to - 1]?.end)
}

const named = (found: Found, span: Span): string | undefined => {
  const words = found.tokens.map((token) => token.folded)
  const text = trimmed(found, { ...span, to: endOfName(words, span) })
  return namesNone(text) ? undefined : text
}

/** Phrases that open with "depuis", "منذ", "mn", "hadi": what the tagger has missed, or known in part. */
const cuedTimes = (found: Found, gazetteer: Gazetteer): Span[] => {
  const wordAt = (at: number): string => found.tokens[at]?.folded ?? ''
  return phrasesIn(found, 'since', gazetteer).flatMap((span): Span[] => {
    const kinds = kindsOf(wordAt(span.from), gazetteer)
    if (wordAt(span.from).startsWith('hadchi')) return [{ ...span, from: span.from + 1 }]
    if (kinds.includes('since_cue')) return [span]
    if (!kinds.includes('fait_cue')) return []
    let { from } = span
    while (BEFORE_FAIT.has(wordAt(from - 1))) from--
    // "Ça fait deux mois que j'attends": no day of one letter.
    const to = wordAt(span.to - 2) === 'que' && wordAt(span.to - 1) === 'j' ? span.to - 2 : span.to
    return [{ ...span, from, to }]
  })
}
/** "Ça va |faire", "il |y a", "cela |fait". */
const BEFORE_FAIT = new Set('ca cela va il bientot deja'.split(' '))

const phrasesIn = ({ tokens }: Found, key: keyof typeof GRAMMARS, gazetteer: Gazetteer): Span[] => {
  const line = tokens.map(({ folded, word }) => ({ folded, roles: rolesOf(kindsOfWord(word, gazetteer)) }))
  const marks = phraseMarks(line, GRAMMARS[key])
  return marks.flatMap((mark, from): Span[] => {
    if (mark !== 'begin') return []
    let to = from + 1
    while (marks[to] === 'inside') to++
    return [{ key, from, to }]
  })
}

/** "un" and "واحد" count nothing; a dual counts two. */
const quantityOf = ({ tokens, spans }: Found, gazetteer: Gazetteer): number | undefined => {
  const words = tokens.map((token) => token.folded)
  const numbers = spans
    .filter(({ key }) => key === 'quantity')
    .filter(({ from }) => !tellsScene(words, from) && !isNew(words, from, gazetteer))
    .filter(({ from }) => !namesOne(words, from, gazetteer) && !countsNoThing(words, from, gazetteer))
    .flatMap(({ from, to }) => {
      const number = numberFrom(words, from, to)
      return number !== undefined && number > 1 ? [{ at: from, number }] : []
    })
  if (numbers.length === 0) return numberSaidToMiss(words, gazetteer)
  const meant = numbers.find(({ at }) => !isTakenBack(words, at))
  if (meant) return meant.number
  // The only number known is the one corrected away: the other one takes its place.
  const other = words.flatMap((_, at) => (isTakenBack(words, at) ? [] : [numberIn(numberAt(words, at)) ?? 0]))
  return other.find((number) => number > 1) ?? numbers[0]?.number
}

/** What the tagger has missed. */
const countedIn = ({ tokens }: Found, intent: Intent, gazetteer: Gazetteer): number | undefined =>
  COUNTS_DEVICES.has(intent)
    ? numberBeforeDevice(
        tokens.map((token) => token.folded),
        gazetteer,
      )
    : undefined

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
    quantity: quantityOf(found, reader.gazetteer) ?? countedIn(found, intent, reader.gazetteer),
    since: DATES_NOTHING.has(intent) ? undefined : sinceIn(found, intent, reader.gazetteer),
    room: roomOf(found, reader.gazetteer) ?? placeIn(found, intent),
    urgency: wordsOf(found, 'urgency') ?? findUrgency(searched, tokens),
    unit: ASKS_FOR_UNIT.has(intent) ? unitOf(found, reader.gazetteer) : undefined,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

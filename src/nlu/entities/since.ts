import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Intent } from '../labels.ts'
import { type Found, phrasesIn, rawOf } from './found.ts'
import { isTimeUnit, kindsOf } from './lexicon/classes.ts'
import { numberOf } from './lexicon/numbers.ts'
import { takesPlaceOf } from './lexicon/taken-back.ts'
import { findBareTime } from './shapes/bare-time/index.ts'
import { findCountedTime } from './shapes/counted-time.ts'
import { DATING } from './tagger/phrases.ts'
import type { Span } from './tagger/tags.ts'
import { endWithHour, endWithoutRest, startWithDegree } from './time-around.ts'

/** After "since" in these, a time is when the trouble or the wait began: of the corpus' 640 all but a dozen are. */
const DATES_FAULT: ReadonlySet<Intent> = new Set<Intent>(['report_fault', 'reopen', 'escalate'])
/** Who asks where it is, adds to it or lets it wait may say since when: only after "since" itself, other times are to come. */
const DATES_WAIT: ReadonlySet<Intent> = new Set<Intent>(['ticket_status', 'wait_ticket', 'add_comment'])
/** "حتى تعود من العطلة", "ابتداء من الاثنين": what is waited for. */
const UNTIL = new Set('حتي حتال 7ta hta 7tal jusqu jusque ابتداء يستانف reprise'.split(' '))
const UNTIL_REACH = 5
/** Vague, and a since phrase all the same. */
const VAGUE = new Set(
  'longtemps مده مدة mdda mda زمان zman eternite toujours bail شحال ch7al chhal lurette'.split(' '),
)

const POLITE = new Set('عافاكم عافاك عفاكم svp stp merci شكرا 3afakom 3afak chokran'.split(' '))

/** "منذ يوم الخميس| أثناء درس": what follows is no part of the time. */
const DURING = new Set('اثناء خلال عند pendant lors'.split(' '))

/** What has a word of time in it, or a date: "depuis tous les postes" and "هادي خاصها" have none. */
const isDating = (folded: string, gazetteer: Gazetteer): boolean =>
  VAGUE.has(folded) || /^\d/.test(folded) || kindsOf(folded, gazetteer).some((kind) => DATING.has(kind))

/** When it began, as typed. */
export const sinceIn = (found: Found, intent: Intent, gazetteer: Gazetteer): string | undefined => {
  const tagged = found.spans.find(
    ({ key, from, to }) =>
      key === 'since' &&
      !(intent === 'wait_ticket' && isAwaited(found, { from })) &&
      found.tokens.slice(from, to).some(({ folded }) => isDating(folded, gazetteer)) &&
      !datesNothing(found, { from, to }),
  )
  const phrases = phrasesIn(found, 'since')
  // Most messages have no word of time at all.
  if (!tagged && phrases.length === 0) return findCountedTime(found.text)
  const cued = cuedTimes(found, phrases, gazetteer)
  const first = tagged
    ? (cued.find(({ from, to }) => from <= tagged.from && tagged.to <= to) ??
      completed(found, tagged, phrases))
    : firstTime(found, { intent, cued, gazetteer })
  return first ? told(found, first, phrases) : findCountedTime(found.text)
}

/** The time that is meant, with what belongs to it on both sides. */
const told = (found: Found, first: Span, phrases: readonly Span[]): string | undefined => {
  const { words } = found
  const meant = phrases.find((other) => takesPlaceOf(words, first, other)) ?? first
  const from = startWithDegree(words, meant)
  const to = endWithHour(words, endWithoutRest(words, meant))
  const isOnlyCue = to - from === 1 && ONLY_CUES.has(words[from] ?? '')
  return isOnlyCue ? undefined : rawOf(found, { ...meant, from, to })
}
const ONLY_CUES = new Set('voila depuis fait منذ من mn men hadi هادي'.split(' '))

type Cued = { readonly intent: Intent; readonly cued: readonly Span[]; readonly gazetteer: Gazetteer }

const firstTime = (found: Found, { intent, cued, gazetteer }: Cued): Span | undefined => {
  if (DATES_FAULT.has(intent)) return cued[0] ?? bareTime(found)
  if (!DATES_WAIT.has(intent)) return undefined
  return cued.find(
    ({ from }) =>
      kindsOf(found.tokens[from]?.folded ?? '', gazetteer).includes('since_cue') &&
      !(intent === 'wait_ticket' && isAwaited(found, { from })),
  )
}

const isAwaited = ({ words }: Found, { from }: Pick<Span, 'from'>): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - UNTIL_REACH); at--) {
    if (COMMAS.has(words[at] ?? '')) return false
    if (UNTIL.has(words[at] ?? '')) return true
  }
  return false
}
const COMMAS = new Set([',', '،', '.'])

const bareTime = (found: Found): Span | undefined => {
  const time = findBareTime(found)
  return time && { key: 'since', ...time }
}

/** "Chi |12 yom hadi", "شي ربع |شهور هادي": how many, and about. */
const ABOUT = new Set('chi شي wahed wa7ed wahd واحد presque environ bientot ال'.split(' '))

/** The tagger's phrase as far as the words of time go on, and without what is only polite. */
const completed = ({ tokens }: Found, tagged: Span, phrases: readonly Span[]): Span => {
  const wordAt = (at: number): string => tokens[at]?.folded ?? ''
  const longer = phrases.find(({ from, to }) => from === tagged.from && to > tagged.to)
  let { from, to } = longer ?? tagged
  to = endOfTime({ tokens }, to)
  while (POLITE.has(wordAt(to - 1)) || DURING.has(wordAt(to - 1))) to--
  if (wordAt(from - 1) === 'قبل' && (isTimeUnit(wordAt(from)) || numberOf(wordAt(from)) !== undefined)) from--
  if (isTimeUnit(wordAt(from)) && numberOf(wordAt(from - 1)) !== undefined) from--
  if (numberOf(wordAt(from)) !== undefined) while (ABOUT.has(wordAt(from - 1))) from--
  return { ...tagged, from, to }
}

const AND = new Set(['w', 'o', 'و', 'et'])

/** "Deux mois que| j'attends": no day of one letter. "Mn simana| w 8 dyal tlamed": eight of them. */
const endOfTime = ({ tokens }: Pick<Found, 'tokens'>, to: number): number => {
  const [third = '', second = '', last = ''] = tokens.slice(to - 3, to).map(({ folded }) => folded)
  const isSomebody = second === 'que' && last === 'j'
  const isNextCount =
    to < tokens.length && AND.has(second) && numberOf(last) !== undefined && numberOf(third) === undefined
  return isSomebody || isNextCount ? to - 2 : to
}

const FROM = new Set(['mn', 'men', 'من'])
/** "Mn had lmomatala", "ch7al mn nhar d certificat": no day by itself. */
const NO_DAY = new Set(['had', 'nhar', 'يوم', 'نهار'])
/** "Mn daba simana", "من هنا يومين": it is still to come. */
const FROM_NOW = new Set(['daba', 'دابا', 'هنا', 'hna'])

/** "هادي |فاتت الحد", "hadi fatet l7ed": this is too much. */
const WENT_TOO_FAR = new Set('فاتت فات fatet fatt fatat fatit'.split(' '))
const THIS = new Set('هادي هاذي hadi hady hadchi هادشي'.split(' '))

const datesNothing = ({ tokens }: Found, { from, to }: Pick<Span, 'from' | 'to'>): boolean => {
  const first = tokens[from]?.folded ?? ''
  if (THIS.has(first) && WENT_TOO_FAR.has(tokens[from + 1]?.folded ?? '')) return true
  if (!FROM.has(first)) return false
  const second = tokens[from + 1]?.folded ?? ''
  return (to - from === 2 && NO_DAY.has(second)) || (to - from > 1 && FROM_NOW.has(second))
}

/** "صلحتوها الثلاثاء و|من الأربعاء وهي…": where "since" stands behind another day. */
const laterCue = ({ tokens }: Found, { from, to }: Span, gazetteer: Gazetteer): number | undefined => {
  const isCue = (at: number) => kindsOf(tokens[at]?.folded ?? '', gazetteer).includes('since_cue')
  if (isCue(from) || kindsOf(tokens[from]?.folded ?? '', gazetteer).includes('fait_cue')) return undefined
  for (let at = from + 2; at < to - 1; at++) if (AND.has(tokens[at - 1]?.folded ?? '') && isCue(at)) return at
  return undefined
}

/** Phrases that open with "depuis", "منذ", "mn", "hadi": what the tagger has missed, or known in part. */
const cuedTimes = (found: Found, phrases: readonly Span[], gazetteer: Gazetteer): Span[] => {
  const wordAt = (at: number): string => found.tokens[at]?.folded ?? ''
  return phrases.flatMap((span): Span[] => {
    if (datesNothing(found, span)) return []
    const kinds = kindsOf(wordAt(span.from), gazetteer)
    const later = laterCue(found, span, gazetteer)
    if (later !== undefined) return [{ ...span, from: later }]
    if (wordAt(span.from).startsWith('hadchi')) return [{ ...span, from: span.from + 1 }]
    if (kinds.includes('since_cue')) return [{ ...span, to: endOfTime(found, span.to) }]
    if (!kinds.includes('fait_cue')) return []
    let { from } = span
    while (BEFORE_FAIT.has(wordAt(from - 1))) from--
    return [{ ...span, from, to: endOfTime(found, span.to) }]
  })
}
/** "Ça va |faire", "il |y a", "cela |fait". */
const BEFORE_FAIT = new Set('ca cela va il bientot deja'.split(' '))

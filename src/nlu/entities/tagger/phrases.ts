/** Marks of a token inside a run that the grammar takes for one phrase; the tagger decides whether it counts. */
export type PhraseMark = 'begin' | 'inside' | 'none'

type Kinds = readonly string[]
type Grammar = {
  /** Kinds that may open the phrase. */
  readonly opens: ReadonlySet<string>
  /** Kinds that may go on, and may be last. */
  readonly carries: ReadonlySet<string>
  /** Kinds that the phrase is not one without. */
  readonly needs: ReadonlySet<string>
  /** "bureau du délégué": after a head and a genitive, any one word belongs. */
  readonly genitive: boolean
}

const TIME = ['number', 'time_unit', 'day', 'month', 'day_ref', 'season', 'event', 'past', 'time_tail']
const SINCE: Grammar = {
  opens: new Set(['since_cue', 'fait_cue', ...TIME]),
  carries: new Set(TIME),
  needs: new Set(['time_unit', 'day', 'month', 'day_ref', 'season', 'event']),
  genitive: false,
}
const ROOM: Grammar = {
  opens: new Set(['room_head', 'level_code', 'level']),
  carries: new Set(['number', 'level_code', 'level', 'room_word', 'letter', 'c_computer', 'c_network']),
  needs: new Set(['room_head', 'level_code', 'level']),
  genitive: true,
}
const UNIT: Grammar = {
  opens: new Set(['unit_head', 'place']),
  carries: new Set(['place', 'unit_head']),
  needs: new Set(['unit_head', 'place']),
  genitive: true,
}
/** Kinds without one of which nothing is dated: "depuis tous les postes" is no time. */
export const DATING = SINCE.needs
export const GRAMMARS = { since: SINCE, room: ROOM, unit: UNIT }

/** Words that join two parts of a phrase and never end one: de, l', ديال, و, f, "-". */
const LINKS = new Set(
  `de d du la le l les des ' - / : ديال د دال نتاع تاع dyal dial d f ف في و w o et a à ce cette had هاد هاذ هذا هادا هاذا li lli لي
  اللي التي الذي يوم يومي نهار nhar youm yom plus que ال حوالي اكثر من b ب يا مع قبل m mn dl`.split(/\s+/),
)
const MOST_LINKS = 2
const GENITIVES = new Set("de d du des ' ديال د نتاع تاع dyal dial".split(' '))

const anyOf = (kinds: Kinds, set: ReadonlySet<string>): boolean => kinds.some((kind) => set.has(kind))

/** "Depuis le 12", "depuis le 03/11": a date without its month's name. */
const isDated = (words: readonly string[], at: number, end: number): boolean =>
  words[at + 1] === 'le' && end > at + 2 && /^\d{1,2}$/.test(words[at + 2] ?? '')

type Run = { readonly at: number; readonly grammar: Grammar }

/** Where a phrase that opens at `at` ends. */
const endOfRun = (words: readonly string[], kinds: readonly Kinds[], { at, grammar }: Run): number => {
  let end = at + 1
  for (let next = at + 1; next < words.length && next - end <= MOST_LINKS; next++) {
    const word = words[next] ?? ''
    const afterHead = grammar.genitive && end === at + 1 && GENITIVES.has(words[next - 1] ?? '')
    if (anyOf(kinds[next] ?? [], grammar.carries) || (afterHead && !LINKS.has(word))) end = next + 1
    else if (!LINKS.has(word)) break
  }
  return end
}

/** How many tokens from `at` on the grammar takes for one phrase; 0 for none. */
const runFrom = (words: readonly string[], kinds: readonly Kinds[], run: Run): number => {
  const { at, grammar } = run
  if (!anyOf(kinds[at] ?? [], grammar.opens)) return 0
  const end = endOfRun(words, kinds, run)
  const isWhole = kinds.slice(at, end).some((own) => anyOf(own, grammar.needs))
  return isWhole || (grammar === SINCE && isDated(words, at, end)) ? end - at : 0
}

/** For each token, its mark in the phrases of one grammar, leftmost and longest first. */
export const phraseMarks = (
  words: readonly string[],
  kinds: readonly Kinds[],
  grammar: Grammar,
): PhraseMark[] => {
  const marks: PhraseMark[] = words.map(() => 'none')
  for (let at = 0; at < words.length; ) {
    const length = runFrom(words, kinds, { at, grammar })
    for (let step = 0; step < length; step++) marks[at + step] = step === 0 ? 'begin' : 'inside'
    at += Math.max(1, length)
  }
  return marks
}

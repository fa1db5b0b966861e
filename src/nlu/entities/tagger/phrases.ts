/** Marks of a token inside a run that the grammar takes for one phrase; the tagger decides whether it counts. */
export const PHRASE_MARKS = ['none', 'begin', 'inside'] as const
export const BEGIN = 1
export const INSIDE = 2

type Grammar = {
  /** Kinds that may open the phrase. */
  readonly opens: ReadonlySet<string>
  /** Kinds that may go on, and may be last. */
  readonly carries: ReadonlySet<string>
  /** Kinds that the phrase is not one without. */
  readonly needs: ReadonlySet<string>
  /** "bureau du délégué": after a head and a genitive, any one word belongs. */
  readonly genitive: boolean
  /** Words that may stand between two parts of it, beside those of every grammar, and how many together. */
  readonly hedges: ReadonlySet<string>
  readonly mostLinks: number
  /** Where its three bits stand in a word's roles. */
  readonly shift: number
}

const OPENS = 1
const CARRIES = 2
const NEEDED = 4

const TIME = ['number', 'time_unit', 'day', 'month', 'day_ref', 'season', 'event', 'past', 'time_tail']
/** "Ça fait bien 2 semaines", "hadi chi 3 simanat", "منذ ما يزيد عن أسبوع", "depuis le retour des vacances", "hier vers 15 h". */
const ABOUT = new Set(
  `bien bientot presque environ quasi quasiment au moins bonne bon bonnes bons longue longues peu pres chose comme qlq quelque meme deja va faire ca
  dans mi chi شي قريب تقريبا 9rib tqriban t9riban kter ktr ktar kthar كتر قرابه ما يزيد عن يقارب يناهز يربو علي wa7ed wahed wahd واحد ول wl
  retour reprise lendemain veille العوده عوده الرجوع رجوع rjou3 vers مع m3a el al`.split(/\s+/),
)
const NO_HEDGES: ReadonlySet<string> = new Set()

const SINCE: Grammar = {
  opens: new Set(['since_cue', 'fait_cue', ...TIME]),
  carries: new Set([...TIME, 'time_end']),
  needs: new Set(['time_unit', 'day', 'month', 'day_ref', 'season', 'event']),
  genitive: false,
  hedges: ABOUT,
  mostLinks: 5,
  shift: 0,
}
const ROOM: Grammar = {
  opens: new Set(['room_head', 'level_code', 'level']),
  carries: new Set(['number', 'level_code', 'level', 'room_word', 'letter', 'c_computer', 'c_network']),
  needs: new Set(['room_head', 'level_code', 'level']),
  genitive: true,
  hedges: NO_HEDGES,
  mostLinks: 2,
  shift: 3,
}
const UNIT: Grammar = {
  opens: new Set(['unit_head', 'place']),
  carries: new Set(['place', 'unit_head']),
  needs: new Set(['unit_head', 'place']),
  genitive: true,
  hedges: NO_HEDGES,
  mostLinks: 2,
  shift: 6,
}
/** Kinds without one of which nothing is dated: "depuis tous les postes" is no time. */
export const DATING = SINCE.needs
export const GRAMMARS = { since: SINCE, room: ROOM, unit: UNIT }
const ALL_GRAMMARS = Object.values(GRAMMARS)

/** What a word of these kinds may do in the phrases of each grammar, bit by bit. */
export const rolesOf = (kinds: readonly string[]): number => {
  let roles = 0
  for (const kind of kinds) {
    for (const { opens, carries, needs, shift } of ALL_GRAMMARS) {
      if (opens.has(kind)) roles |= OPENS << shift
      if (carries.has(kind)) roles |= CARRIES << shift
      if (needs.has(kind)) roles |= NEEDED << shift
    }
  }
  return roles
}

/** Words that join two parts of a phrase and never end one: de, l', ديال, و, f, "-". */
const LINKS = new Set(
  `de d du la le l les des ' - / : ديال د دال نتاع تاع dyal dial d f ف في و w o et a à ce cette had هاد هاذ هذا هادا هاذا li lli لي
  اللي التي الذي يوم يومي نهار nhar youm yom plus que ال حوالي اكثر من b ب يا مع قبل m mn dl`.split(/\s+/),
)
const GENITIVES = new Set("de d du des ' ديال د نتاع تاع dyal dial".split(' '))

/** "Depuis le 12", "depuis le 03/11": a date without its month's name. */
const isDated = (line: Line, at: number, end: number): boolean =>
  line[at + 1]?.folded === 'le' && end > at + 2 && /^\d{1,2}$/.test(line[at + 2]?.folded ?? '')

/** Words as folded, and what each may do. */
type Line = readonly { readonly folded: string; readonly roles: number }[]
type Run = { readonly at: number; readonly grammar: Grammar }

/** Where a phrase that opens at `at` ends. */
const endOfRun = (line: Line, { at, grammar }: Run): number => {
  let end = at + 1
  for (let next = at + 1; next < line.length && next - end <= grammar.mostLinks; next++) {
    const { folded, roles } = line[next] as Line[number]
    const afterHead = grammar.genitive && end === at + 1 && GENITIVES.has(line[next - 1]?.folded ?? '')
    const carries = ((roles >> grammar.shift) & CARRIES) !== 0
    if (carries || (afterHead && !LINKS.has(folded))) end = next + 1
    else if (!LINKS.has(folded) && !grammar.hedges.has(folded)) break
  }
  return end
}

/** How many tokens from `at` on the grammar takes for one phrase; 0 for none. */
const runFrom = (line: Line, run: Run): number => {
  const { at, grammar } = run
  const end = endOfRun(line, run)
  let roles = 0
  for (let place = at; place < end; place++) roles |= line[place]?.roles ?? 0
  const isWhole = ((roles >> grammar.shift) & NEEDED) !== 0
  return isWhole || (grammar === SINCE && isDated(line, at, end)) ? end - at : 0
}

/** Adds the marks of the phrases of one grammar, each times a factor: leftmost and longest first. */
const addMarks = (marks: Uint8Array, line: Line, grammar: Grammar, factor: number): void => {
  const opening = OPENS << grammar.shift
  for (let at = 0; at < line.length; ) {
    // Most words open nothing.
    const opens = ((line[at] as Line[number]).roles & opening) !== 0
    const length = opens ? runFrom(line, { at, grammar }) : 0
    for (let step = 0; step < length; step++)
      marks[at + step] = (marks[at + step] as number) + factor * (step === 0 ? BEGIN : INSIDE)
    at += Math.max(1, length)
  }
}

/** How many ways there are to be marked by all grammars. */
export const JOINT_MARKS = PHRASE_MARKS.length ** ALL_GRAMMARS.length

/** The marks of all grammars for each token, as one number; 0 where no grammar sees a phrase, as mostly. */
export const jointMarks = (line: Line): Uint8Array => {
  const marks = new Uint8Array(line.length)
  let factor = 1
  for (const grammar of ALL_GRAMMARS) {
    addMarks(marks, line, grammar, factor)
    factor *= PHRASE_MARKS.length
  }
  return marks
}

export type GrammarName = keyof typeof GRAMMARS

const placeOf = Object.fromEntries(
  Object.keys(GRAMMARS).map((name, nth) => [name, PHRASE_MARKS.length ** nth]),
) as Readonly<Record<GrammarName, number>>

/** The mark of one grammar in a joint one. */
export const markOf = (joint: number, grammar: GrammarName): number =>
  Math.floor(joint / placeOf[grammar]) % PHRASE_MARKS.length

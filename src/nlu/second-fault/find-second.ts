import { namesThing } from '../contrast/pieces.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { FaultCategory } from '../labels.ts'
import type { Judgement } from '../model/judge.ts'
import type { Line } from '../text/line.ts'
import type { Piece } from '../text/pieces.ts'
import { type Joint, type Split, splitsOf } from './splits.ts'
import { FAILS, MAIN, saysFine } from './words.ts'

/** A message that reports two faults: the main one, and the other with its words; or three. */
export type TwoFaults = { readonly main: Part; readonly other: Part; readonly third?: Part }
export type Part = {
  readonly category: FaultCategory
  readonly text: string
  readonly confidence: number
}

/** Chosen so that of the corpus' single reports about two in a thousand are cut in two (docs/benchmarks/understanding.md). */
const SURE_PLAINLY = 0.6
const SURE_OTHERWISE = 0.67
/** "Image toute jaune", "صفحات بيضاء": faults without any word of the list; only where the second is plainly added. */
const SURE_WITHOUT_FAILING = 0.77
/** The same behind a fault that was told already: "PC mort, l'imprimante sort des pages blanches, wifi lent". */
const SURE_IN_A_ROW = 0.83

type Categories = ReadonlySet<FaultCategory>
const set = (...categories: FaultCategory[]): Categories => new Set(categories)

const MASSAR = ['massar_grades', 'massar_absence', 'massar_structures', 'massar_enrolment'] as const
/** Two sides of one trouble more often than two. */
const TOGETHER: readonly Categories[] = [
  set(...MASSAR, 'other_system', 'mobile_app'),
  set('connectivity', 'content_filtering', 'digital_resources'),
]
/** What stops when the first stops: "le wifi est coupé, impossible de saisir les notes" is one fault. */
const TAKES_DOWN: { readonly [C in FaultCategory]?: Categories } = {
  power: set(
    'computer',
    'printer',
    'projector',
    'connectivity',
    ...MASSAR,
    'other_system',
    'digital_resources',
  ),
  connectivity: set(...MASSAR, 'other_system', 'account_access', 'digital_resources', 'mobile_app'),
  computer: set(...MASSAR, 'other_system', 'digital_resources'),
  printer: set(...MASSAR),
  other_system: set('account_access'),
}

const isOneTrouble = (first: FaultCategory, second: FaultCategory, joint: Joint): boolean =>
  TOGETHER.some((group) => group.has(first) && group.has(second)) ||
  (joint === 'perhaps' && (TAKES_DOWN[first]?.has(second) ?? false))

/** A part on the scales: its category is known first, and most parts need no more to be told apart from a report. */
export type WeighedPart = {
  readonly atMost: { readonly category: FaultCategory; readonly confidence: number }
  judge(): Judgement
}
type Reading = {
  readonly gazetteer: Gazetteer
  /** Behind a fault that was told already. */
  readonly inARow?: true
  /** Asked of the same part again and again. */
  weigh(part: Line): WeighedPart
}

const names = (pieces: readonly Piece[], gazetteer: Gazetteer): boolean =>
  pieces.some((_, at) => namesThing(pieces, at, gazetteer))
const isFine = (pieces: readonly Piece[]): boolean => saysFine(pieces.map(({ word }) => word.text).join(' '))
const fails = (pieces: readonly Piece[]): boolean => pieces.some(({ word }) => FAILS.has(word))

/**
 * How sure of either part one must be; undefined where one of them cannot be a report. Looked at before anything is
 * weighed, since most parts name nothing or do not say that it fails.
 */
const sureEnough = ({ first, second, joint }: Split, { gazetteer, inARow }: Reading): number | undefined => {
  const parts = [second.pieces, first.pieces]
  const isLoose = inARow === true && parts.some(fails)
  if (joint !== 'added' && !isLoose && !parts.every(fails)) return undefined
  if (!parts.every((part) => names(part, gazetteer) && !isFine(part))) return undefined
  if (isLoose && !parts.every(fails)) return SURE_IN_A_ROW
  if (joint === 'perhaps') return SURE_OTHERWISE
  return parts.every(fails) ? SURE_PLAINLY : SURE_WITHOUT_FAILING
}

const partOf = ({ text }: Line, weighed: WeighedPart, sure: number): Part | undefined => {
  const { intent, category, confidence } = weighed.judge()
  return intent === 'report_fault' && category !== null && confidence >= sure
    ? { category, text, confidence }
    : undefined
}

/** The first counts, unless the second is called the important one. */
const isMain = (pieces: readonly Piece[]): boolean => pieces.some(({ word }) => MAIN.has(word))

/** No part is surer of its category than if it were surely a report. */
const maySurely = (part: Line, sure: number, { weigh }: Reading): boolean =>
  weigh(part).atMost.confidence >= sure

/** The parts of one split as two faults, when both are surely such. */
const faultsIn = (split: Split, reading: Reading): TwoFaults | undefined => {
  const { first, second, joint } = split
  const sure = sureEnough(split, reading)
  if (sure === undefined) return undefined
  // The shorter part is weighed first, which costs less: mostly it settles that there is one fault.
  const [short, long] = first.text.length < second.text.length ? [first, second] : [second, first]
  if (!maySurely(short, sure, reading) || !maySurely(long, sure, reading)) return undefined
  const a = reading.weigh(first)
  const b = reading.weigh(second)
  const { category } = a.atMost
  if (category === b.atMost.category || isOneTrouble(category, b.atMost.category, joint)) return undefined
  const one = partOf(first, a, sure)
  const two = one && partOf(second, b, sure)
  if (!one || !two) return undefined
  return isMain(second.pieces) ? { main: two, other: one } : { main: one, other: two }
}

const lesser = ({ main, other }: TwoFaults): number => Math.min(main.confidence, other.confidence)

const bestOf = (splits: readonly Split[], reading: Reading): TwoFaults | undefined =>
  splits.flatMap((split) => faultsIn(split, reading) ?? []).sort((a, b) => lesser(b) - lesser(a))[0]

/** Another thing than these two, and no consequence of it. */
const isApart = ({ category }: Part, { main, other }: TwoFaults, joint: Joint): boolean =>
  [main, other].every((part) => part.category !== category && !isOneTrouble(category, part.category, joint))

/** "PC mort, imprimante bloquée et wifi lent": one, and two more behind it. */
const threeIn = ({ first, second, joint }: Split, sure: number, reading: Reading): TwoFaults | undefined => {
  const splits = splitsOf(second)
  if (splits.length === 0 || !maySurely(first, sure, reading)) return undefined
  const rest = bestOf(splits, { ...reading, inARow: true })
  const main = rest && partOf(first, reading.weigh(first), sure)
  return main && isApart(main, rest, joint) ? { main, other: rest.main, third: rest.other } : undefined
}

const FEWEST_FOR_THREE = 2

const findThree = (splits: readonly Split[], reading: Reading): TwoFaults | undefined => {
  if (splits.length < FEWEST_FOR_THREE) return undefined
  for (const split of splits) {
    const sure = sureEnough(split, reading)
    const three = sure === undefined ? undefined : threeIn(split, sure, reading)
    if (three) return three
  }
  return undefined
}

/** The two or three faults of a report, or undefined when it has but one. */
export const findTwoFaults = (line: Line, reading: Reading): TwoFaults | undefined => {
  const splits = splitsOf(line)
  return findThree(splits, reading) ?? bestOf(splits, reading)
}

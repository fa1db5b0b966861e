import { namesThing, type Piece } from '../contrast/pieces.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { FaultCategory } from '../labels.ts'
import type { Judgement } from '../model/judge.ts'
import { type Joint, type Split, splitsOf } from './splits.ts'
import { FAILS, MAIN, saysFine } from './words.ts'

/** A message that reports two faults: the main one, and the other with its words. */
export type TwoFaults = { readonly main: Part; readonly other: Part }
export type Part = {
  readonly category: FaultCategory
  readonly text: string
  readonly confidence: number
}

/** Chosen so that of the corpus' single reports under two in a thousand are cut in two (docs/benchmarks.md). */
const SURE_PLAINLY = 0.6
const SURE_OTHERWISE = 0.67
/** "Image toute jaune", "صفحات بيضاء": faults without any word of the list; only where the second is plainly added. */
const SURE_WITHOUT_FAILING = 0.77

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
type Reading = { readonly gazetteer: Gazetteer; weigh(text: string): WeighedPart }

const names = (pieces: readonly Piece[], gazetteer: Gazetteer): boolean =>
  pieces.some((_, at) => namesThing(pieces, at, gazetteer))
const isFine = (pieces: readonly Piece[]): boolean => saysFine(pieces.map(({ word }) => word.text).join(' '))
const fails = (pieces: readonly Piece[]): boolean => pieces.some(({ word }) => FAILS.has(word))

/**
 * How sure of either part one must be; undefined where one of them cannot be a report. Looked at before anything is
 * weighed, since most parts name nothing or do not say that it fails.
 */
const sureEnough = ({ before, after, joint }: Split, gazetteer: Gazetteer): number | undefined => {
  const parts = [after, before]
  if (joint !== 'added' && !parts.every(fails)) return undefined
  if (!parts.every((part) => names(part, gazetteer) && !isFine(part))) return undefined
  if (joint === 'perhaps') return SURE_OTHERWISE
  return parts.every(fails) ? SURE_PLAINLY : SURE_WITHOUT_FAILING
}

const partOf = (text: string, weighed: WeighedPart, sure: number): Part | undefined => {
  const { intent, category, confidence } = weighed.judge()
  return intent === 'report_fault' && category !== null && confidence >= sure
    ? { category, text, confidence }
    : undefined
}

/** The first counts, unless the second is called the important one. */
const isMain = (pieces: readonly Piece[]): boolean => pieces.some(({ word }) => MAIN.has(word))

/** The parts of one split as two faults, when both are surely such. */
const faultsIn = (split: Split, reading: Reading): TwoFaults | undefined => {
  const { first, second, after, joint } = split
  const sure = sureEnough(split, reading.gazetteer)
  if (sure === undefined) return undefined
  // No part is surer of its category than if it were surely a report.
  const a = reading.weigh(first)
  if (a.atMost.confidence < sure) return undefined
  const b = reading.weigh(second)
  if (b.atMost.confidence < sure) return undefined
  const { category } = a.atMost
  if (category === b.atMost.category || isOneTrouble(category, b.atMost.category, joint)) return undefined
  const one = partOf(first, a, sure)
  const two = one && partOf(second, b, sure)
  if (!one || !two) return undefined
  return isMain(after) ? { main: two, other: one } : { main: one, other: two }
}

const lesser = ({ main, other }: TwoFaults): number => Math.min(main.confidence, other.confidence)

/** The two faults of a report, or undefined when it has but one. */
export const findTwoFaults = (text: string, reading: Reading): TwoFaults | undefined => {
  const found = splitsOf(text).flatMap((split) => faultsIn(split, reading) ?? [])
  return found.sort((a, b) => lesser(b) - lesser(a))[0]
}

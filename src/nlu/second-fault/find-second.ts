import { namesThing, piecesOf } from '../contrast/pieces.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { FaultCategory } from '../labels.ts'
import type { Judgement } from '../model/judge.ts'
import { type Joint, splitsOf } from './splits.ts'
import { DENIED_WORD, FAILS, MAIN } from './words.ts'

/** A message that reports two faults: the main one, and the other with its words. */
export type TwoFaults = { readonly main: Part; readonly other: Part }
export type Part = {
  readonly category: FaultCategory
  readonly text: string
  readonly confidence: number
}

/** Chosen so that of the corpus' single reports under one in a hundred is cut in two (docs/benchmarks.md). */
const SURE_PLAINLY = 0.6
const SURE_OTHERWISE = 0.85

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
  connectivity: set(
    ...MASSAR,
    'other_system',
    'account_access',
    'digital_resources',
    'mobile_app',
    'printer',
  ),
  computer: set(...MASSAR, 'other_system', 'digital_resources'),
  printer: set(...MASSAR),
  other_system: set('account_access'),
}

const isOneTrouble = (first: FaultCategory, second: FaultCategory, joint: Joint): boolean =>
  TOGETHER.some((group) => group.has(first) && group.has(second)) ||
  (joint === 'perhaps' && (TAKES_DOWN[first]?.has(second) ?? false))

type Reading = { readonly gazetteer: Gazetteer; judge(text: string): Judgement }

const partOf = (text: string, { gazetteer, judge }: Reading, sure: number): Part | undefined => {
  const pieces = piecesOf(text)
  const names = pieces.some((_, at) => namesThing(pieces, at, gazetteer))
  const fails = pieces.some(({ word }) => FAILS.has(word) || DENIED_WORD.test(word))
  if (!names || !fails) return undefined
  const { intent, category, confidence } = judge(text)
  return intent === 'report_fault' && category !== null && confidence >= sure
    ? { category, text, confidence }
    : undefined
}

/** The first counts, unless the second is called the important one. */
const isMain = (text: string): boolean => piecesOf(text).some(({ word }) => MAIN.has(word))

/** The two faults of a report, or undefined when it has but one. */
export const findTwoFaults = (text: string, reading: Reading): TwoFaults | undefined => {
  let best: TwoFaults | undefined
  const lowest = ({ main, other }: TwoFaults) => Math.min(main.confidence, other.confidence)
  for (const split of splitsOf(text)) {
    const sure = split.joint === 'perhaps' ? SURE_OTHERWISE : SURE_PLAINLY
    const first = partOf(split.first, reading, sure)
    const second = first && partOf(split.second, reading, sure)
    if (!first || !second || first.category === second.category) continue
    if (isOneTrouble(first.category, second.category, split.joint)) continue
    const found = isMain(second.text) ? { main: second, other: first } : { main: first, other: second }
    if (!best || lowest(found) > lowest(best)) best = found
  }
  return best
}

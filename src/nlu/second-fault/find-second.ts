import { namesThing, piecesOf } from '../contrast/pieces.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { FaultCategory } from '../labels.ts'
import type { Judgement } from '../model/judge.ts'
import { splitsOf } from './splits.ts'
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

/** Two sides of one trouble more often than two: the one takes the other down. */
const TOGETHER: readonly ReadonlySet<FaultCategory>[] = [
  new Set<FaultCategory>([
    'massar_grades',
    'massar_absence',
    'massar_structures',
    'massar_enrolment',
    'other_system',
    'mobile_app',
  ]),
  new Set<FaultCategory>(['connectivity', 'content_filtering', 'digital_resources']),
]
const hangTogether = (a: FaultCategory, b: FaultCategory): boolean =>
  TOGETHER.some((group) => group.has(a) && group.has(b))

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
    const sure = split.plainly ? SURE_PLAINLY : SURE_OTHERWISE
    const first = partOf(split.first, reading, sure)
    const second = first && partOf(split.second, reading, sure)
    if (!first || !second || first.category === second.category) continue
    if (hangTogether(first.category, second.category)) continue
    const found = isMain(second.text) ? { main: second, other: first } : { main: first, other: second }
    if (!best || lowest(found) > lowest(best)) best = found
  }
  return best
}

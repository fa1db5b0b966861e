import type { Features } from '../features/blocks.ts'
import type { LabelledRow } from '../labelled/index.ts'
import { type Margins, tasksOf } from '../model/meaning.ts'
import { type OnProgress, trainModel } from '../model/train.ts'
import { type Reading, weighReading } from '../model/weigh.ts'
import { type ReadTexts, vectorsOf } from './reading.ts'

/** A line to learn from, and the number of the line that it is, or is made of. */
export type TrainingLine = { readonly row: LabelledRow; readonly origin: number; readonly topic?: string }

export type Weighed = { readonly row: LabelledRow; readonly margins: Margins; readonly words: number }

export type HeldOutOrder = {
  readonly lines: readonly TrainingLine[]
  /** The features of `lines`, in the same order. */
  readonly features: ReadTexts['features']
  /** What the models are asked, of which voice. */
  readonly asked: readonly (TrainingLine & { readonly reading: Reading })[]
  readonly folds: number
  /** Left unlearnt: what nobody is going to look at. */
  readonly without?: readonly string[]
  readonly onProgress?: OnProgress
}

/** Every asked line weighed by a model that has read nothing of its voice. */
export const weighHeldOut = (order: HeldOutOrder): Weighed[] => {
  const foldOf = foldsByVoice(order)
  return Array.from({ length: order.folds }, (_, fold) => weighFold(order, { fold, foldOf })).flat()
}

/** Voices are dealt out in turn. A file without voices is folded line by line: optimistic, but all there is. */
const foldsByVoice = ({ lines, folds }: HeldOutOrder): ((line: TrainingLine) => number) => {
  const voices = [...new Set(lines.map(({ row }) => row.voice))].sort()
  const places = new Map(voices.map((voice, at) => [voice, at]))
  return ({ row, origin }) => (voices.length < folds ? origin : (places.get(row.voice) ?? 0)) % folds
}

const weighFold = (
  { lines, features, asked, folds, without = [], onProgress = () => {} }: HeldOutOrder,
  { fold, foldOf }: { fold: number; foldOf: (line: TrainingLine) => number },
): Weighed[] => {
  const kept = [...lines.keys()].filter((at) => foldOf(lines[at] as TrainingLine) !== fold)
  const known = kept.map((at) => lines[at] as TrainingLine)
  const tasks = tasksOf(known).filter(({ name }) => !without.includes(name))
  const unlearnt = without.map((name) => ({ name, labels: known.map(() => null) }))
  const read = vectorsOf(kept.map((at) => features[at] as Features))
  const model = trainModel({ ...read, tasks: [...tasks, ...unlearnt] }, (share) =>
    onProgress((fold + share) / folds),
  )
  return asked
    .filter((line) => foldOf(line) === fold)
    .map(({ row, reading }) => ({ row, margins: weighReading(model, reading), words: reading.words }))
}

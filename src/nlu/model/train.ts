import type { Dictionary } from '../features/dictionary.ts'
import {
  matrixOf,
  pickVectors,
  type SparseMatrix,
  type SparseVector,
  withoutLast,
} from '../features/vector/sparse.ts'
import type { Hyperplane, LearnerSettings } from '../learner/hyperplane.ts'
import { trainOneVsRest } from '../learner/one-vs-rest.ts'
import type { Head, Model } from './model.ts'

/** One head's labels, by training line; null where the question does not arise. */
export type Task = {
  readonly name: string
  readonly labels: readonly (string | null)[]
  /** Not asked of the last block of features, which says nothing about it but by chance. */
  readonly withoutLast?: boolean
}

export type TrainingSet = {
  readonly vectors: readonly SparseVector[]
  readonly dictionary: Dictionary
  readonly tasks: readonly Task[]
}

/**
 * Chosen by cross-validation over the corpus' voices and on splits of ArBanking77's training file: more passes fit
 * what was read better, and what strangers write no better or worse. The seed only orders the visits.
 */
export const SETTINGS: LearnerSettings = { cost: 1, tolerance: 0.3, maxPasses: 6, seed: 20261124 }

/** Called now and then with the share done, 0 to 1. */
export type OnProgress = (share: number) => void

export const trainModel = (set: TrainingSet, onProgress: OnProgress = () => {}): Model => {
  const heads = headsOf(set.tasks)
  const columns = heads.reduce((sum, head) => sum + head.labels.length, 0)
  const all = matrixOf(set.vectors, set.dictionary.size)
  const matrixFor = (task: Task, lines: readonly number[]): SparseMatrix =>
    task.withoutLast
      ? matrixOf(
          lines.map((line) => withoutLast(set.vectors[line] as SparseVector)),
          set.dictionary.size,
        )
      : lines.length === set.vectors.length
        ? all
        : pickVectors(all, lines)
  const hyperplanes = set.tasks.flatMap((task, index) => {
    const { labels, offset } = heads[index] as Head
    const places = new Map(labels.map((label, at) => [label, at]))
    const lines = [...task.labels.keys()].filter((line) => task.labels[line] !== null)
    const matrix = matrixFor(task, lines)
    const classes = Int32Array.from(lines, (line) => places.get(task.labels[line] ?? '') ?? -1)
    return trainOneVsRest(matrix, { classes, count: labels.length }, SETTINGS, (share) =>
      onProgress((offset + share * labels.length) / columns),
    )
  })
  return quantised({ dictionary: set.dictionary, heads, columns }, hyperplanes)
}

const headsOf = (tasks: readonly Task[]): Head[] => {
  let offset = 0
  return tasks.map(({ name, labels }) => {
    const known = [...new Set(labels.filter((label) => label !== null))].sort()
    const head = { name, labels: known, offset }
    offset += known.length
    return head
  })
}

/** A byte a weight: the row's largest weight becomes 127. Costs no accuracy that could be measured. */
const quantised = (
  frame: Pick<Model, 'dictionary' | 'heads' | 'columns'>,
  hyperplanes: readonly Hyperplane[],
): Model => {
  const { columns } = frame
  const rows = frame.dictionary.size
  const scales = new Float32Array(rows)
  const weights = new Int8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    let largest = 0
    for (const { weights: plane } of hyperplanes) largest = Math.max(largest, Math.abs(plane[row] as number))
    if (largest === 0) continue
    const scale = largest / 127
    scales[row] = scale
    hyperplanes.forEach(({ weights: plane }, column) => {
      weights[row * columns + column] = Math.round((plane[row] as number) / scale)
    })
  }
  return { ...frame, biases: Float32Array.from(hyperplanes, ({ bias }) => bias), scales, weights }
}

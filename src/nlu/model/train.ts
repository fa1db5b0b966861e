import type { Dictionary } from '../features/dictionary.ts'
import { matrixOf, pickVectors, type SparseMatrix, type SparseVector } from '../features/sparse.ts'
import { type Hyperplane, type LearnerSettings, trainHyperplane } from '../learner/coordinate-descent.ts'
import type { Head, Model } from './model.ts'

/** One head's labels, by training line; null where the question does not arise. */
export type Task = { readonly name: string; readonly labels: readonly (string | null)[] }

export type TrainingSet = {
  readonly vectors: readonly SparseVector[]
  readonly dictionary: Dictionary
  readonly tasks: readonly Task[]
}

/** Chosen by cross-validation over the corpus' voices; the seed only orders the visits. */
export const SETTINGS: LearnerSettings = { cost: 1, tolerance: 0.1, maxPasses: 100, seed: 20261124 }

/** Called after each label of each head with the share done, 0 to 1. */
export type OnProgress = (share: number) => void

export const trainModel = (set: TrainingSet, onProgress: OnProgress = () => {}): Model => {
  const heads = headsOf(set.tasks)
  const columns = heads.reduce((sum, head) => sum + head.labels.length, 0)
  const all = matrixOf(set.vectors, set.dictionary.size)
  const hyperplanes: Hyperplane[] = []
  for (const [index, task] of set.tasks.entries()) {
    const lines = [...task.labels.keys()].filter((line) => task.labels[line] !== null)
    const matrix = lines.length === set.vectors.length ? all : pickVectors(all, lines)
    for (const label of heads[index]?.labels ?? []) {
      hyperplanes.push(oneAgainstRest(matrix, lines, { task, label }))
      onProgress(hyperplanes.length / columns)
    }
  }
  return quantised({ dictionary: set.dictionary, heads, columns }, hyperplanes)
}

const oneAgainstRest = (
  matrix: SparseMatrix,
  lines: readonly number[],
  { task, label }: { task: Task; label: string },
): Hyperplane => {
  const signs = Int8Array.from(lines, (line) => (task.labels[line] === label ? 1 : -1))
  return trainHyperplane(matrix, signs, SETTINGS)
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

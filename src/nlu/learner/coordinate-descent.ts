import type { SparseMatrix } from '../features/sparse.ts'
import { type Random, seededRandom } from './random.ts'

export type LearnerSettings = {
  /** Cost of a margin violation; larger fits the training lines more closely. */
  readonly cost: number
  /** Stops when the projected gradients of a pass differ by less. */
  readonly tolerance: number
  readonly maxPasses: number
  readonly seed: number
}

export type Hyperplane = { readonly weights: Float32Array; readonly bias: number }

type Problem = {
  readonly matrix: SparseMatrix
  readonly signs: Int8Array
  readonly settings: LearnerSettings
  /** Squared norm of each vector, its bias input of 1 included, plus the diagonal of the squared hinge. */
  readonly diagonal: Float64Array
}

/**
 * L2-regularised squared-hinge support vector machine by dual coordinate descent with shrinking
 * (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML 2008).
 */
export const trainHyperplane = (
  matrix: SparseMatrix,
  signs: Int8Array,
  settings: LearnerSettings,
): Hyperplane => {
  const problem = { matrix, signs, settings, diagonal: diagonalOf(matrix, settings.cost) }
  const state = {
    weights: new Float32Array(matrix.width + 1),
    alphas: new Float64Array(signs.length),
    order: Int32Array.from(signs.keys()),
    active: signs.length,
    upper: Number.POSITIVE_INFINITY,
    random: seededRandom(settings.seed),
  }
  for (let pass = 0; pass < settings.maxPasses; pass++) {
    const { lowest, highest } = descend(problem, state)
    if (highest - lowest > settings.tolerance) {
      state.upper = highest <= 0 ? Number.POSITIVE_INFINITY : highest
    } else if (state.active === signs.length) break
    else {
      // Converged on what was not set aside: look at everything once more.
      state.active = signs.length
      state.upper = Number.POSITIVE_INFINITY
    }
  }
  return { weights: state.weights.subarray(0, matrix.width), bias: state.weights[matrix.width] ?? 0 }
}

type State = {
  weights: Float32Array
  alphas: Float64Array
  order: Int32Array
  active: number
  upper: number
  random: Random
}

const diagonalOf = (matrix: SparseMatrix, cost: number): Float64Array => {
  const count = matrix.starts.length - 1
  const diagonal = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    let squares = 1 + 0.5 / cost
    const end = matrix.starts[index + 1] as number
    for (let at = matrix.starts[index] as number; at < end; at++) {
      const value = matrix.values[at] as number
      squares += value * value
    }
    diagonal[index] = squares
  }
  return diagonal
}

/** One pass over the active vectors in random order; returns the range of projected gradients seen. */
const descend = (problem: Problem, state: State): { lowest: number; highest: number } => {
  const { signs, diagonal } = problem
  const { alphas, order } = state
  const softness = 0.5 / problem.settings.cost
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  shuffle(order, state.active, state.random)
  for (let turn = 0; turn < state.active; turn++) {
    const index = order[turn] as number
    const sign = signs[index] as number
    const alpha = alphas[index] as number
    const gradient = sign * scoreOf(problem, state, index) - 1 + softness * alpha
    if (alpha === 0 && gradient > state.upper) {
      setAside(state, turn--)
      continue
    }
    const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
    highest = Math.max(highest, projected)
    lowest = Math.min(lowest, projected)
    const updated = Math.max(alpha - gradient / (diagonal[index] as number), 0)
    alphas[index] = updated
    if (updated !== alpha) move(problem, state, { index, step: (updated - alpha) * sign })
  }
  return { lowest, highest }
}

const scoreOf = ({ matrix }: Problem, { weights }: State, index: number): number => {
  const { rows, values, width, starts } = matrix
  const to = starts[index + 1] as number
  let score = weights[width] as number
  for (let at = starts[index] as number; at < to; at++) {
    score += (weights[rows[at] as number] as number) * (values[at] as number)
  }
  return score
}

const move = (
  { matrix }: Problem,
  { weights }: State,
  { index, step }: { index: number; step: number },
): void => {
  const { rows, values, width, starts } = matrix
  const to = starts[index + 1] as number
  weights[width] = (weights[width] as number) + step
  for (let at = starts[index] as number; at < to; at++) {
    const row = rows[at] as number
    weights[row] = (weights[row] as number) + step * (values[at] as number)
  }
}

/** A vector well outside the margin rarely comes back: it leaves the active part until the end. */
const setAside = (state: State, turn: number): void => {
  state.active--
  const last = state.order[state.active] as number
  state.order[state.active] = state.order[turn] as number
  state.order[turn] = last
}

const shuffle = (order: Int32Array, length: number, random: Random): void => {
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

import type { SparseMatrix } from '../../features/vector/sparse.ts'
import type { Hyperplane, LearnerSettings } from '../hyperplane.ts'
import { type Random, seededRandom } from '../random.ts'
import { Convergence } from './convergence.ts'
import { GROUP, type Lanes } from './lanes.ts'

type Classes = { readonly classes: Int32Array; readonly first: number; readonly size: number }

/** Below this a step changes nothing that could be seen; skipping it saves most of the writing to memory. */
const SMALLEST_STEP = 0.001

type State = {
  readonly vectors: Lanes
  readonly targets: Classes
  /** Half the inverse cost: the diagonal of the squared hinge. */
  readonly softness: number
  /** Squared norm of each vector, its bias input of 1 included, plus the softness. */
  readonly diagonal: Float64Array
  readonly alphas: Float64Array
  readonly convergence: Convergence
}

/** The hyperplanes of up to eight neighbouring classes. */
export const trainGroup = (
  { matrix, vectors }: { matrix: SparseMatrix; vectors: Lanes },
  targets: Classes,
  settings: LearnerSettings,
): Hyperplane[] => {
  const count = matrix.starts.length - 1
  const softness = 0.5 / settings.cost
  const state: State = {
    ...{ vectors, targets, softness },
    diagonal: diagonalOf(matrix, softness),
    alphas: new Float64Array(count * GROUP),
    convergence: new Convergence(count, targets.size, settings.tolerance),
  }
  vectors.clear()
  const order = Int32Array.from({ length: count }, (_, at) => at)
  const random = seededRandom(settings.seed)
  for (let pass = 0; pass < settings.maxPasses && state.convergence.isGoing(); pass++) {
    shuffle(order, random)
    for (let turn = 0; turn < count; turn++) visit(state, order[turn] as number)
    state.convergence.endPass()
  }
  return Array.from({ length: targets.size }, (_, lane) => vectors.planeOf(lane))
}

/** One vector before all classes of the group that still look at it. */
const visit = (state: State, index: number): void => {
  const { lanes } = state.vectors
  const looking = state.convergence.lookingAt(index)
  if (looking === 0) return
  state.vectors.score(index)
  let moved = false
  for (let lane = 0; lane < GROUP; lane++) {
    const step = (looking & (1 << lane)) === 0 ? 0 : stepOf(state, index, lane)
    lanes[lane] = step
    if (step !== 0) moved = true
  }
  if (moved) state.vectors.move(index)
}

/** How far the class' weights move along the vector, whose score stands in the class' lane. */
const stepOf = (state: State, index: number, lane: number): number => {
  const { targets, alphas, convergence } = state
  const place = index * GROUP + lane
  const sign = targets.classes[index] === targets.first + lane ? 1 : -1
  const alpha = alphas[place] as number
  const gradient = sign * (state.vectors.lanes[lane] as number) - 1 + state.softness * alpha
  if (!convergence.counts({ index, lane }, gradient, alpha)) return 0
  const updated = Math.max(alpha - gradient / (state.diagonal[index] as number), 0)
  if (Math.abs(updated - alpha) < SMALLEST_STEP) return 0
  alphas[place] = updated
  return (updated - alpha) * sign
}

const diagonalOf = ({ starts, values }: SparseMatrix, softness: number): Float64Array => {
  const diagonal = new Float64Array(starts.length - 1)
  for (let index = 0; index < diagonal.length; index++) {
    let squares = 1 + softness
    const end = starts[index + 1] as number
    for (let at = starts[index] as number; at < end; at++) squares += (values[at] as number) ** 2
    diagonal[index] = squares
  }
  return diagonal
}

const shuffle = (order: Int32Array, random: Random): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

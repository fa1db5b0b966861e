import type { SparseMatrix } from '../../features/sparse.ts'

/** Classes trained together: their weights for one feature fill half a cache line. */
export const GROUP = 8

/** Eight scores or eight steps, one a class. */
export type Lanes = Float64Array

/** The eight scores of one vector, written into `lanes`; the loop is unrolled because engines do not do it. */
export const scoreLanes = (
  matrix: SparseMatrix,
  index: number,
  weights: Float32Array,
  lanes: Lanes,
): void => {
  const { rows, values, starts } = matrix
  const bias = matrix.width * GROUP
  let a = weights[bias] as number
  let b = weights[bias + 1] as number
  let c = weights[bias + 2] as number
  let d = weights[bias + 3] as number
  let e = weights[bias + 4] as number
  let f = weights[bias + 5] as number
  let g = weights[bias + 6] as number
  let h = weights[bias + 7] as number
  const end = starts[index + 1] as number
  for (let at = starts[index] as number; at < end; at++) {
    const value = values[at] as number
    const from = (rows[at] as number) * GROUP
    a += value * (weights[from] as number)
    b += value * (weights[from + 1] as number)
    c += value * (weights[from + 2] as number)
    d += value * (weights[from + 3] as number)
    e += value * (weights[from + 4] as number)
    f += value * (weights[from + 5] as number)
    g += value * (weights[from + 6] as number)
    h += value * (weights[from + 7] as number)
  }
  lanes[0] = a
  lanes[1] = b
  lanes[2] = c
  lanes[3] = d
  lanes[4] = e
  lanes[5] = f
  lanes[6] = g
  lanes[7] = h
}

/** Moves one class' weights along one vector. */
export const moveLane = (
  matrix: SparseMatrix,
  index: number,
  weights: Float32Array,
  { lane, step }: { lane: number; step: number },
): void => {
  const { rows, values, starts, width } = matrix
  const bias = width * GROUP + lane
  weights[bias] = (weights[bias] as number) + step
  const end = starts[index + 1] as number
  for (let at = starts[index] as number; at < end; at++) {
    const place = (rows[at] as number) * GROUP + lane
    weights[place] = (weights[place] as number) + step * (values[at] as number)
  }
}

/** Moves all eight; where most stand still it is dearer than moving one. */
export const moveLanes = (matrix: SparseMatrix, index: number, weights: Float32Array, steps: Lanes): void => {
  const { rows, values, starts, width } = matrix
  const a = steps[0] as number
  const b = steps[1] as number
  const c = steps[2] as number
  const d = steps[3] as number
  const e = steps[4] as number
  const f = steps[5] as number
  const g = steps[6] as number
  const h = steps[7] as number
  const end = starts[index + 1] as number
  const bias = width * GROUP
  for (let lane = 0; lane < GROUP; lane++)
    weights[bias + lane] = (weights[bias + lane] as number) + (steps[lane] as number)
  for (let at = starts[index] as number; at < end; at++) {
    const value = values[at] as number
    const from = (rows[at] as number) * GROUP
    weights[from] = (weights[from] as number) + value * a
    weights[from + 1] = (weights[from + 1] as number) + value * b
    weights[from + 2] = (weights[from + 2] as number) + value * c
    weights[from + 3] = (weights[from + 3] as number) + value * d
    weights[from + 4] = (weights[from + 4] as number) + value * e
    weights[from + 5] = (weights[from + 5] as number) + value * f
    weights[from + 6] = (weights[from + 6] as number) + value * g
    weights[from + 7] = (weights[from + 7] as number) + value * h
  }
}

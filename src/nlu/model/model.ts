import type { Dictionary } from '../features/dictionary.ts'
import type { Filled } from '../features/vector/filler.ts'

/** One question asked of every message, its possible answers, and where their columns begin. */
export type Head = {
  readonly name: string
  readonly labels: readonly string[]
  readonly offset: number
}

/**
 * Linear classifiers over one dictionary. A row of `weights` holds one feature's weight for every label of
 * every head, as bytes to be multiplied by the row's scale: a message touches a few hundred short rows.
 */
export type Model = {
  readonly dictionary: Dictionary
  readonly heads: readonly Head[]
  readonly columns: number
  readonly biases: Float32Array
  readonly scales: Float32Array
  readonly weights: Int8Array
}

const LANES = 8

/** Columns from `from` to `to`, the latter not included. */
export type Columns = { readonly from: number; readonly to: number }

/**
 * The margins of the labels in some columns, or in all; zero in the others. Eight columns go through the rows together,
 * their sums in registers; the last eight overlap the ones before rather than go one by one.
 */
export const marginsOf = (
  model: Model,
  vector: Filled,
  { from, to }: Columns = { from: 0, to: model.columns },
): Float64Array => {
  const margins = new Float64Array(model.columns)
  const factors = factorsOf(model, vector)
  let column = from
  for (; column + LANES <= to; column += LANES) addLanes(model, { vector, factors, margins }, column)
  if (column < to && to >= LANES) addLanes(model, { vector, factors, margins }, to - LANES)
  else for (; column < to; column++) addColumn(model, { vector, factors, margins }, column)
  return margins
}

type Sums = { readonly vector: Filled; readonly factors: Float64Array; readonly margins: Float64Array }

let factorScratch = new Float64Array(4096)

const factorsOf = ({ scales }: Model, { rows, values, length }: Filled): Float64Array => {
  if (factorScratch.length < length) factorScratch = new Float64Array(length * 2)
  for (let at = 0; at < length; at++)
    factorScratch[at] = (values[at] as number) * (scales[rows[at] as number] as number)
  return factorScratch
}

const addColumn = (
  { columns, weights, biases }: Model,
  { vector, factors, margins }: Sums,
  column: number,
): void => {
  let sum = biases[column] as number
  for (let at = 0; at < vector.length; at++)
    sum += (factors[at] as number) * (weights[(vector.rows[at] as number) * columns + column] as number)
  margins[column] = sum
}

/** Unrolled because engines do not do it. */
const addLanes = (
  { columns, weights, biases }: Model,
  { vector: { rows, length }, factors, margins }: Sums,
  column: number,
): void => {
  let a = biases[column] as number
  let b = biases[column + 1] as number
  let c = biases[column + 2] as number
  let d = biases[column + 3] as number
  let e = biases[column + 4] as number
  let f = biases[column + 5] as number
  let g = biases[column + 6] as number
  let h = biases[column + 7] as number
  for (let at = 0; at < length; at++) {
    const factor = factors[at] as number
    const from = (rows[at] as number) * columns + column
    a += factor * (weights[from] as number)
    b += factor * (weights[from + 1] as number)
    c += factor * (weights[from + 2] as number)
    d += factor * (weights[from + 3] as number)
    e += factor * (weights[from + 4] as number)
    f += factor * (weights[from + 5] as number)
    g += factor * (weights[from + 6] as number)
    h += factor * (weights[from + 7] as number)
  }
  margins[column] = a
  margins[column + 1] = b
  margins[column + 2] = c
  margins[column + 3] = d
  margins[column + 4] = e
  margins[column + 5] = f
  margins[column + 6] = g
  margins[column + 7] = h
}

export const headOf = (model: Model, name: string): Head => {
  const head = model.heads.find((candidate) => candidate.name === name)
  if (!head) throw new Error(`the model has no head ${name}`)
  return head
}

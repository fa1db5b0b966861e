import type { Dictionary } from '../features/dictionary.ts'
import type { SparseVector } from '../features/sparse.ts'

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

/** The margins of all heads' labels, in the order of the columns. */
export const marginsOf = (model: Model, vector: SparseVector): Float32Array => {
  const { columns, weights, scales } = model
  const margins = Float32Array.from(model.biases)
  for (let at = 0; at < vector.rows.length; at++) {
    const row = vector.rows[at] as number
    const factor = (vector.values[at] as number) * (scales[row] as number)
    const from = row * columns
    for (let column = 0; column < columns; column++) {
      margins[column] = (margins[column] as number) + factor * (weights[from + column] as number)
    }
  }
  return margins
}

export const headOf = (model: Model, name: string): Head => {
  const head = model.heads.find((candidate) => candidate.name === name)
  if (!head) throw new Error(`the model has no head ${name}`)
  return head
}

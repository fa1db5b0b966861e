import type { Dictionary } from '../features/dictionary.ts'

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

/** Columns from `from` to `to`, the latter not included. */
export type Columns = { readonly from: number; readonly to: number }

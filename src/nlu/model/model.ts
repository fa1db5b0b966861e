import type { Filled } from '../features/vector/filler.ts'
import type { Columns, Head, Model } from './shape.ts'
import { Sums } from './sums/index.ts'

export type { Columns, Head, Model } from './shape.ts'

const known = new WeakMap<Model, Sums>()

const sumsOf = (model: Model): Sums => {
  const sums = known.get(model) ?? new Sums(model)
  known.set(model, sums)
  return sums
}

/** The same model without one of its columns, whose place the others take: its weights are moved together. */
export const withoutColumn = (model: Model, dropped: number): Model => {
  const { columns, weights } = model
  const isLeft = (_: unknown, column: number) => column !== dropped
  const left = Array.from({ length: columns }, (_, column) => column).filter((column) => column !== dropped)
  let at = 0
  for (let row = 0; row < weights.length; row += columns)
    for (const column of left) weights[at++] = weights[row + column] as number
  return {
    ...model,
    columns: columns - 1,
    biases: model.biases.filter(isLeft),
    weights: weights.subarray(0, at),
    heads: model.heads.map(({ name, labels, offset }) => ({
      name,
      labels: labels.filter((_, nth) => offset + nth !== dropped),
      offset: offset > dropped ? offset - 1 : offset,
    })),
  }
}

/** The same model with its weights in one place only, which is where they are weighed. */
export const kept = (model: Model): Model => {
  const sums = new Sums(model)
  const same = { ...model, weights: sums.weights }
  known.set(same, sums)
  return same
}

/**
 * The margins of the labels in some columns, or in all; what stands in the others means nothing. To be read before the
 * next are asked for: they stand in the same place.
 */
export const marginsOf = (
  model: Model,
  vector: Filled,
  columns: Columns = { from: 0, to: model.columns },
): Float64Array => sumsOf(model).of(vector, columns)

export const headOf = (model: Model, name: string): Head => {
  const head = model.heads.find((candidate) => candidate.name === name)
  if (!head) throw new Error(`the model has no head ${name}`)
  return head
}

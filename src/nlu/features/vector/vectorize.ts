import { BLOCK_WEIGHTS, type Features } from '../blocks.ts'
import type { Dictionary } from '../dictionary.ts'
import { type Filled, VectorFiller } from './filler.ts'
import type { SparseVector } from './sparse.ts'

const WEIGHTS: readonly number[] = Object.values(BLOCK_WEIGHTS)

const fillers = new WeakMap<Dictionary, VectorFiller>()

/** The one filler of a dictionary: it is emptied for every vector. */
export const fillerOf = (dictionary: Dictionary): VectorFiller => {
  const filler = fillers.get(dictionary) ?? new VectorFiller(dictionary)
  fillers.set(dictionary, filler)
  return filler
}

/**
 * Sublinear TF-IDF, every block brought to its own weight. To be used before the next vector is asked for: it stands in
 * the same place.
 */
export const fillVector = ({ hashes, ends }: Features, dictionary: Dictionary): Filled => {
  const filler = fillerOf(dictionary)
  filler.begin()
  let from = 0
  for (let block = 0; block < ends.length; block++) {
    const to = ends[block] as number
    filler.addHashes(hashes, from, to)
    filler.endBlock(WEIGHTS[block] as number)
    from = to
  }
  return filler.filled
}

/** A vector that is kept. */
export const vectorize = (features: Features, dictionary: Dictionary): SparseVector => {
  const { rows, values, length, last } = fillVector(features, dictionary)
  return { rows: rows.slice(0, length), values: values.slice(0, length), last }
}

/**
 * One message as a vector: feature rows block by block, each row once in a block, and their values. The last block begins
 * at `last`: some questions are not asked of it.
 */
export type SparseVector = {
  readonly rows: Int32Array
  readonly values: Float32Array
  readonly last: number
}

export const withoutLast = ({ rows, values, last }: SparseVector): SparseVector => ({
  rows: rows.subarray(0, last),
  values: values.subarray(0, last),
  last,
})

/** Many vectors end to end: vector i occupies starts[i] to starts[i + 1]. */
export type SparseMatrix = {
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly values: Float32Array
  readonly width: number
}

export const matrixOf = (vectors: readonly Omit<SparseVector, 'last'>[], width: number): SparseMatrix => {
  const starts = new Int32Array(vectors.length + 1)
  vectors.forEach((vector, index) => {
    starts[index + 1] = (starts[index] ?? 0) + vector.rows.length
  })
  const total = starts[vectors.length] ?? 0
  const rows = new Int32Array(total)
  const values = new Float32Array(total)
  vectors.forEach((vector, index) => {
    rows.set(vector.rows, starts[index])
    values.set(vector.values, starts[index])
  })
  return { starts, rows, values, width }
}

/** The matrix of some of the vectors, in the order asked for. */
export const pickVectors = (matrix: SparseMatrix, picked: readonly number[]): SparseMatrix =>
  matrixOf(
    picked.map((index) => {
      const from = matrix.starts[index] ?? 0
      const to = matrix.starts[index + 1] ?? 0
      return { rows: matrix.rows.subarray(from, to), values: matrix.values.subarray(from, to) }
    }),
    matrix.width,
  )

import { expect, it } from 'vitest'
import { headOf } from '../../../../src/nlu/model/model.ts'
import { trainModel } from '../../../../src/nlu/model/train.ts'

/** The first row says one thing of its class, the second, in the last block, says it more plainly. */
const lineOf = (first: number) => ({
  rows: Int32Array.of(first, 2 + first),
  values: Float32Array.of(0.5, 1),
  last: 1,
})

it('asks a question that leaves the last block aside of the others only', () => {
  const labels = ['a', 'b', 'a', 'b']
  const model = trainModel({
    vectors: [lineOf(0), lineOf(1), lineOf(0), lineOf(1)],
    dictionary: { size: 4, table: new Int32Array(2), idf: Float32Array.of(1, 1, 1, 1) },
    tasks: [
      { name: 'of all', labels },
      { name: 'of the first', labels, withoutLast: true },
    ],
  })
  const weightsOf = (head: string) =>
    [0, 1, 2, 3].map((row) => Math.sign(model.weights[row * model.columns + headOf(model, head).offset] ?? 0))
  expect(weightsOf('of all')).toEqual([1, -1, 1, -1])
  expect(weightsOf('of the first')).toEqual([1, -1, 0, 0])
})

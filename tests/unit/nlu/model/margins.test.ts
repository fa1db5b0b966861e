import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/nlu/learner/random.ts'
import { type Model, marginsOf, withoutColumn } from '../../../../src/nlu/model/model.ts'

const ROWS = 5000

const aModel = (columns: number, random: () => number): Model => ({
  dictionary: { size: ROWS, table: new Int32Array(2), idf: new Float32Array(ROWS) },
  heads: [],
  columns,
  biases: Float32Array.from({ length: columns }, () => random() - 0.5),
  scales: Float32Array.from({ length: ROWS }, random),
  weights: Int8Array.from({ length: ROWS * columns }, () => Math.floor(random() * 255) - 127),
})

const aVector = (length: number, random: () => number) => ({
  length,
  rows: Int32Array.from({ length }, () => Math.floor(random() * ROWS)),
  values: Float32Array.from({ length }, random),
  last: length,
})

/** The definition: one column after the other, feature after feature. */
const plainMargins = ({ columns, biases, scales, weights }: Model, vector: ReturnType<typeof aVector>) =>
  Float64Array.from({ length: columns }, (_, column) => {
    let sum = biases[column]!
    for (let at = 0; at < vector.length; at++) {
      const row = vector.rows[at]!
      sum += vector.values[at]! * scales[row]! * weights[row * columns + column]!
    }
    return sum
  })

describe('margins', () => {
  it.each([1, 7, 8, 9, 16, 17, 24, 65])('of %i columns are the plain sums to the last bit', (columns) => {
    const random = seededRandom(columns)
    const model = aModel(columns, random)
    // Longer than what is added at once, and as long, and empty.
    for (const length of [0, 1, 300, 2048, 2049, 4999]) {
      const vector = aVector(length, random)
      expect(marginsOf(model, vector)).toEqual(plainMargins(model, vector))
    }
  })

  it('are those of the columns that are left where one is taken out', () => {
    const random = seededRandom(5)
    const heads = [
      { name: 'a', labels: ['no', 'yes'], offset: 0 },
      { name: 'b', labels: ['x', 'y', 'z'], offset: 2 },
    ]
    const whole = { ...aModel(5, random), heads }
    const vector = aVector(200, random)
    const before = [...marginsOf(whole, vector)]
    const less = withoutColumn(whole, 1)
    expect([...marginsOf(less, vector)]).toEqual(before.filter((_, column) => column !== 1))
    expect(less.heads).toEqual([
      { name: 'a', labels: ['no'], offset: 0 },
      { name: 'b', labels: ['x', 'y', 'z'], offset: 1 },
    ])
  })

  it('are right in the columns asked for', () => {
    const random = seededRandom(3)
    const model = aModel(65, random)
    const vector = aVector(200, random)
    for (const [from, to] of [
      [5, 49],
      [0, 5],
      [49, 65],
      [60, 65],
    ] as const)
      expect(marginsOf(model, vector, { from, to }).slice(from, to)).toEqual(
        plainMargins(model, vector).slice(from, to),
      )
  })
})

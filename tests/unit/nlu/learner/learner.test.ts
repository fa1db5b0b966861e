import { describe, expect, it } from 'vitest'
import { matrixOf } from '../../../../src/nlu/features/sparse.ts'
import { fitTemperature, softmax } from '../../../../src/nlu/learner/calibration.ts'
import { trainHyperplane } from '../../../../src/nlu/learner/coordinate-descent.ts'
import { seededRandom } from '../../../../src/nlu/learner/random.ts'

const settings = { cost: 1, tolerance: 0.01, maxPasses: 200, seed: 1 }
const vector = (...values: number[]) => ({
  rows: Int32Array.from(values.keys()),
  values: Float32Array.from(values),
})

describe('the learner', () => {
  it('separates what can be separated, on the right side', () => {
    const matrix = matrixOf([vector(1, 0), vector(0.9, 0.2), vector(0, 1), vector(0.1, 0.8)], 2)
    const { weights, bias } = trainHyperplane(matrix, Int8Array.of(1, 1, -1, -1), settings)
    const side = (x: number, y: number) => Math.sign((weights[0] ?? 0) * x + (weights[1] ?? 0) * y + bias)
    expect([side(1, 0), side(0.8, 0.1), side(0, 1), side(0.2, 0.9)]).toEqual([1, 1, -1, -1])
  })

  it('reaches the optimum: one point on each side of a line', () => {
    // Squared hinge, cost C: by symmetry w = 2C / (1 + 2C · 1) for points ±1 and no bias.
    const { weights, bias } = trainHyperplane(matrixOf([vector(1), vector(-1)], 1), Int8Array.of(1, -1), {
      ...settings,
      tolerance: 1e-6,
    })
    expect(weights[0]).toBeCloseTo(4 / 5, 3)
    expect(bias).toBeCloseTo(0, 3)
  })

  it('gives the same weights for the same seed', () => {
    const random = seededRandom(5)
    const vectors = Array.from({ length: 60 }, () => vector(random(), random(), random(), random()))
    const signs = Int8Array.from(vectors, () => (random() < 0.5 ? 1 : -1))
    const train = () => trainHyperplane(matrixOf(vectors, 4), signs, settings).weights
    expect(train()).toEqual(train())
  })
})

describe('calibration', () => {
  it('finds the temperature that the margins were drawn with', () => {
    const random = seededRandom(9)
    const samples = Array.from({ length: 4000 }, () => {
      const margins = [random() * 2 - 1, random() * 2 - 1, random() * 2 - 1]
      const chances = softmax(margins, 3)
      const drawn = random()
      const gold = drawn < (chances[0] ?? 0) ? 0 : drawn < (chances[0] ?? 0) + (chances[1] ?? 0) ? 1 : 2
      return { margins, gold }
    })
    expect(fitTemperature(samples)).toBeGreaterThan(2.7)
    expect(fitTemperature(samples)).toBeLessThan(3.3)
  })

  it('turns margins into probabilities, huge ones too', () => {
    expect(softmax([1000, 0, -1000], 50)).toEqual([1, 0, 0])
  })
})

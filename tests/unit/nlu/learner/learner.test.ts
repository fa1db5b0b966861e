import { describe, expect, it } from 'vitest'
import { matrixOf } from '../../../../src/nlu/features/vector/sparse.ts'
import { fitTemperature, softmax } from '../../../../src/nlu/learner/calibration.ts'
import { trainOneVsRest } from '../../../../src/nlu/learner/one-vs-rest.ts'
import { seededRandom } from '../../../../src/nlu/learner/random.ts'

const settings = { cost: 1, tolerance: 0.01, maxPasses: 200, seed: 1 }
const vector = (...values: number[]) => ({
  rows: Int32Array.from(values.keys()),
  values: Float32Array.from(values),
})

describe('the learner', () => {
  it('puts each class on its own side', () => {
    const matrix = matrixOf([vector(1, 0), vector(0.9, 0.2), vector(0, 1), vector(0.1, 0.8)], 2)
    const [plane] = trainOneVsRest(matrix, { classes: Int32Array.of(0, 0, 1, 1), count: 2 }, settings)
    const side = (x: number, y: number) =>
      Math.sign((plane?.weights[0] ?? 0) * x + (plane?.weights[1] ?? 0) * y + (plane?.bias ?? 0))
    expect([side(1, 0), side(0.8, 0.1), side(0, 1), side(0.2, 0.9)]).toEqual([1, 1, -1, -1])
  })

  it('reaches the optimum: one point on each side of a line', () => {
    // Squared hinge, cost C: by symmetry w = 2C / (1 + 2C · 1) for points ±1 and no bias.
    const [plane, other] = trainOneVsRest(
      matrixOf([vector(1), vector(-1)], 1),
      { classes: Int32Array.of(0, 1), count: 2 },
      { ...settings, tolerance: 1e-6 },
    )
    expect(plane?.weights[0]).toBeCloseTo(4 / 5, 2)
    expect(other?.weights[0]).toBeCloseTo(-4 / 5, 2)
    expect(plane?.bias).toBeCloseTo(0, 2)
  })

  it('finds the same planes for a class whichever classes it is trained beside', () => {
    const random = seededRandom(5)
    const count = 11
    const classes = Int32Array.from({ length: 220 }, (_, at) => at % count)
    const matrix = matrixOf(
      Array.from(classes, (own) =>
        vector(...Array.from({ length: count }, (_, at) => random() + +(at === own))),
      ),
      count,
    )
    const exact = { ...settings, tolerance: 1e-4, maxPasses: 2000 }
    const together = trainOneVsRest(matrix, { classes, count }, exact)
    const last = count - 1
    const alone = trainOneVsRest(matrix, { classes: classes.map((own) => +(own !== last)), count: 1 }, exact)
    expect(together).toHaveLength(count)
    for (const [at, weight] of (alone[0]?.weights ?? []).entries())
      expect(together[last]?.weights[at]).toBeCloseTo(weight, 1)
  })

  it('gives the same weights for the same seed', () => {
    const random = seededRandom(5)
    const vectors = Array.from({ length: 60 }, () => vector(random(), random(), random(), random()))
    const classes = Int32Array.from(vectors, () => Math.floor(random() * 3))
    const train = () => trainOneVsRest(matrixOf(vectors, 4), { classes, count: 3 }, settings)
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

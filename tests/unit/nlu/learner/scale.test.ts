import { describe, expect, it } from 'vitest'
import { softmax } from '../../../../src/nlu/learner/calibration.ts'
import { seededRandom } from '../../../../src/nlu/learner/random.ts'
import { fitScale, type HeldOutOf, temperatureAt } from '../../../../src/nlu/learner/scale.ts'

const random = seededRandom(20)

/** Lines of one writer whose answers are as certain as that temperature says, at every length. */
const written = (voice: string, { usual, growth }: { usual: number; growth: number }): HeldOutOf[] =>
  Array.from({ length: 1_500 }, (_, line) => {
    const words = 1 + (line % 16)
    const margins = [random() * 2 - 1, random() * 2 - 1, random() * 2 - 1]
    const chances = softmax(margins, temperatureAt({ usual, growth }, words))
    const drawn = random()
    const gold = drawn < (chances[0] ?? 0) ? 0 : drawn < (chances[0] ?? 0) + (chances[1] ?? 0) ? 1 : 2
    return { margins, gold, words, voice }
  })

describe('the scale of confidence', () => {
  it('finds how certain messages of usual length are, and how that grows with their length', () => {
    const { usual, growth } = fitScale(written('a', { usual: 3, growth: 0.4 }))
    expect(usual).toBeGreaterThan(2.6)
    expect(usual).toBeLessThan(3.4)
    expect(growth).toBeGreaterThan(0.25)
    expect(growth).toBeLessThan(0.55)
  })

  it('is that of the writer in the middle: one who writes of what nobody else does makes nobody unsure', () => {
    const ordinary = ['a', 'b', 'c', 'd'].flatMap((voice) => written(voice, { usual: 5, growth: 0.2 }))
    const alone = fitScale(ordinary).usual
    const joined = fitScale([...ordinary, ...written('odd', { usual: 0.6, growth: 0 })]).usual
    expect(Math.abs(joined - alone)).toBeLessThan(0.1 * alone)
  })

  it('stops growing: what goes on and on is no plainer for it', () => {
    const scale = { usual: 5, growth: 0.3 }
    expect(temperatureAt(scale, 3)).toBeLessThan(temperatureAt(scale, 7))
    expect(temperatureAt(scale, 7)).toBe(5)
    expect(temperatureAt(scale, 5_000)).toBe(temperatureAt(scale, 16))
    expect(temperatureAt(scale, 0)).toBe(temperatureAt(scale, 1))
  })

  it('is a number though there is nothing to fit it on', () => {
    const { usual, growth } = fitScale([])
    expect(Number.isFinite(usual) && Number.isFinite(growth)).toBe(true)
  })
})

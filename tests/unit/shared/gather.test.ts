import { describe, expect, it } from 'vitest'
import { gather, pause } from '../../../src/shared/index.ts'

const recorded = (options: Parameters<typeof gather>[1] = {}) => {
  const asked: number[][] = []
  const ask = gather(async (keys: readonly number[]) => {
    asked.push([...keys])
    await pause(5)
    if (keys.includes(13)) throw new RangeError('13')
    return keys.map((key) => key * 10)
  }, options)
  return { ask, asked }
}

describe('gathered questions', () => {
  it('are one when asked at the same time, each with its own answer', async () => {
    const { ask, asked } = recorded()
    expect(await Promise.all([1, 2, 1].map(ask))).toEqual([10, 20, 10])
    expect(asked).toEqual([[1, 2, 1]])
  })

  it('wait for the one under way, and go together after it', async () => {
    const { ask, asked } = recorded()
    const first = ask(1)
    await pause(2)
    expect(await Promise.all([first, ask(2), ask(3)])).toEqual([10, 20, 30])
    expect(asked).toEqual([[1], [2, 3]])
    expect(await ask(4)).toBe(40)
  })

  it('are several at once where one that takes long must not hold up others', async () => {
    const { ask, asked } = recorded({ atOnce: 2, most: 2 })
    const all = Promise.all([1, 2, 3, 4, 5].map(ask))
    await pause(2)
    expect(asked).toEqual([
      [1, 2],
      [3, 4],
    ])
    expect(await all).toEqual([10, 20, 30, 40, 50])
    expect(asked[2]).toEqual([5])
  })

  it('fail together, and the next ones do not', async () => {
    const { ask } = recorded()
    const outcomes = await Promise.allSettled([1, 13].map(ask))
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await ask(2)).toBe(20)
  })
})

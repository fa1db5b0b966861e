import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Scheduler } from '../../../../src/bots/pipeline/scheduler.ts'

/** Work that ends when it is told to; `begun` in the order in which it began. */
const atWork = (concurrency = 64) => {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const scheduler = new Scheduler((key) => {
    begun.push(key)
    return new Promise((resolve) => ends.set(key, () => resolve(1)))
  }, concurrency)
  const end = async (...keys: string[]) => {
    for (const key of keys) ends.get(key)?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { scheduler, begun, end }
}

describe('the scheduler of conversations', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('starts what is woken at once', () => {
    const { scheduler, begun } = atWork()
    scheduler.wake('a')
    expect(begun).toEqual(['a'])
  })

  it('is crowded while more is ready than may be at work', async () => {
    const { scheduler, end } = atWork(1)
    scheduler.wake('a')
    expect(scheduler.crowded).toBe(false)
    scheduler.wake('b')
    expect(scheduler.crowded).toBe(true)
    await end('a')
    expect(scheduler.crowded).toBe(false)
  })

  it('works on each once at a time, and once more when it was woken meanwhile', async () => {
    const { scheduler, begun, end } = atWork()
    scheduler.wake('a')
    scheduler.wake('a')
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toEqual(['a'])
    await end('a')
    expect(begun).toEqual(['a', 'a'])
  })

  it('has no more at work than it may', async () => {
    const { scheduler, begun, end } = atWork(2)
    for (const key of ['a', 'b', 'c', 'd']) scheduler.wake(key)
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toEqual(['a', 'b'])
    await end('a', 'b')
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
  })

  it('starts together what becomes ready while many are at work, once fewer are', async () => {
    const { scheduler, begun, end } = atWork()
    const first = Array.from({ length: 8 }, (_, n) => `first-${n}`)
    for (const key of [...first, 'a', 'b']) scheduler.wake(key)
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toEqual(first)
    await end('first-3')
    expect(begun).toEqual([...first, 'a', 'b'])
  })

  it('does not wait for long for what takes long', async () => {
    const { scheduler, begun } = atWork()
    const first = Array.from({ length: 8 }, (_, n) => `first-${n}`)
    for (const key of first) scheduler.wake(key)
    scheduler.wake('a')
    await vi.advanceTimersByTimeAsync(1_999)
    expect(begun).toEqual(first)
    await vi.advanceTimersByTimeAsync(1)
    expect(begun).toEqual([...first, 'a'])
  })

  it('is reminded for nothing of what is at work', async () => {
    const { scheduler, begun, end } = atWork()
    for (const key of ['a', 'a', 'b']) scheduler.remind(key)
    await end('a')
    expect(begun).toEqual(['a', 'b'])
    scheduler.remind('a')
    expect(begun).toEqual(['a', 'b', 'a'])
  })

  it('leaves what waits when it stops, and has settled when nothing is at work', async () => {
    const { scheduler, begun, end } = atWork(2)
    for (const key of ['a', 'b']) scheduler.wake(key)
    await vi.advanceTimersByTimeAsync(100)
    scheduler.wake('c')
    let stopped = false
    void scheduler.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(100)
    expect([begun, stopped]).toEqual([['a', 'b'], false])
    await end('a', 'b')
    expect([stopped, scheduler.processed]).toEqual([true, 2])
  })
})

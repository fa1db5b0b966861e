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

  it('starts at once while nothing is at work', () => {
    const { scheduler, begun } = atWork()
    scheduler.wake('a')
    expect(begun).toEqual(['a'])
  })

  it('starts what becomes ready while many are at work together, when it is as many as they', async () => {
    const { scheduler, begun, end } = atWork()
    scheduler.wake('a')
    scheduler.wake('b')
    expect(begun).toEqual(['a', 'b'])
    scheduler.wake('c')
    expect(begun).toEqual(['a', 'b'])
    await end('a')
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('lets nobody wait longer than a moment for others', async () => {
    const { scheduler, begun } = atWork()
    for (const key of ['a', 'b', 'c', 'd']) scheduler.wake(key)
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toHaveLength(4)
    scheduler.wake('e')
    expect(begun).toHaveLength(4)
    await vi.advanceTimersByTimeAsync(100)
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e'])
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

  it('leaves what waits when it stops, and has settled when nothing is at work', async () => {
    const { scheduler, begun, end } = atWork()
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

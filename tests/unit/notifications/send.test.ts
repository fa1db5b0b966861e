import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sendOnce } from '../../../src/notifications/use-cases/sending/send.ts'
import { silentLogger } from '../../../src/shared/index.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const context = { deliveryId: 'd1', kind: 'notification', purpose: 'act' } as const
const asked = { context, channel: 'telegram', logger: silentLogger } as const

describe('a sender that does not come to an end', () => {
  it.each([
    ['words', false, 20],
    ['files, which a slow line takes long for', true, 120],
  ])('is told to stop and left alone: %s', async (_name, withFiles, seconds) => {
    let told: AbortSignal | undefined
    const hangs = ({ signal }: { signal: AbortSignal }) => {
      told = signal
      return new Promise<never>(() => undefined)
    }
    const outcome = sendOnce({ ...asked, withFiles, call: hangs })
    await vi.advanceTimersByTimeAsync(seconds * 1_000 - 1)
    expect(told?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(told?.aborted).toBe(true)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(await outcome).toMatchObject({ outcome: 'unknown' })
  })
})

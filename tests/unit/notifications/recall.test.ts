import { describe, expect, it } from 'vitest'
import { createRecall } from '../../../src/notifications/use-cases/sending/lanes/recall.ts'
import { silentLogger } from '../../../src/shared/index.ts'

const account = { channel: 'telegram', account: '42' } as const
const second = (seconds: number) => new Date(Date.UTC(2026, 10, 30, 9) + seconds * 1_000)

const recalling = () => {
  const since: number[] = []
  let woken = 0
  const recall = createRecall({
    sweeps: {
      recall: async (_, failedSince) => {
        since.push((failedSince.getTime() - second(0).getTime()) / 1_000)
        return 1
      },
    },
    wake: () => {
      woken += 1
    },
    logger: silentLogger,
  })
  return { recall, since, woken: () => woken }
}

describe('a success', () => {
  it('recalls what has failed for the account since shortly after the one before', async () => {
    const { recall, since, woken } = recalling()
    await recall(account, second(0))
    await recall(account, second(95))
    expect(since.at(-1)).toBe(30)
    expect(woken()).toBe(2)
  })

  it('recalls nothing while the provider is well: what fails then keeps its own pace', async () => {
    const { recall, since } = recalling()
    await recall(account, second(0))
    for (const at of [5, 30, 55]) await recall(account, second(at))
    expect(since).toHaveLength(1)
  })

  it('of one account says nothing of another', async () => {
    const { recall, since } = recalling()
    await recall(account, second(0))
    await recall({ ...account, account: '43' }, second(1))
    await recall(account, second(2))
    expect(since).toHaveLength(2)
  })
})

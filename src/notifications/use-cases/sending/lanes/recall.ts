import { type Logger, messageOf } from '../../../../shared/index.ts'
import type { Account, Sweeps } from '../../../mongo/sweeps.ts'

export type Recall = (account: Account, at: Date) => Promise<void>

/** A failure so soon after a success says more of that message than of the provider: it keeps its own pace. */
const SETTLED_MS = 30_000

const keyOf = ({ channel, account }: Account): string => `${channel}:${account}`

/**
 * Told of each success: the first after a pause shows that the provider is well again, and what failed for that account
 * since the success before is tried now, instead of when its own long pause is over.
 */
export const createRecall = ({
  sweeps,
  wake,
  logger,
}: {
  readonly sweeps: Pick<Sweeps, 'recall'>
  readonly wake: () => void
  readonly logger: Logger
}): Recall => {
  const lastSuccess = new Map<string, number>()
  return async (account, at) => {
    const key = keyOf(account)
    const settled = (lastSuccess.get(key) ?? 0) + SETTLED_MS
    lastSuccess.set(key, at.getTime())
    if (at.getTime() <= settled) return
    // not done, they are tried at their own pace
    const recalled = await sweeps.recall(account, new Date(settled)).catch((error: unknown) => {
      logger.debug(
        { reason: messageOf(error) },
        'deliveries: what waits for an account could not be recalled',
      )
      return 0
    })
    if (recalled > 0) wake()
  }
}

import { type Logger, messageOf } from '../../../shared/index.ts'
import type { Claims } from '../../mongo/claims.ts'
import type { DeliveryDocument } from '../../mongo/document.ts'
import { LaneLocks } from './lane-locks.ts'
import type { AttemptResult } from './prepare.ts'

/** After so many in one go, a lane lets others have its place. */
const IN_ONE_GO = 50

export type Lanes = {
  /** Attempts this claimed delivery, then what stands behind it. Never throws; says how many were attempted. */
  goOnFrom(claimed: DeliveryDocument): Promise<number>
  /** Attempts everything of the lane up to this sequence now, pauses after failures or not. Never throws. */
  hurry(lane: string, until: number): Promise<number>
  busy(): string[]
}

export type LaneParts = {
  readonly claims: Pick<Claims, 'claimNext'>
  readonly attempt: (claimed: DeliveryDocument) => Promise<AttemptResult>
  /** A delivery went over to another chat, which somebody should look at. */
  readonly onMoved: () => void
  readonly logger: Logger
}

/** The deliveries of one chat, one after another, in the order of their creation. */
export const createLanes = ({ claims, attempt, onMoved, logger }: LaneParts): Lanes => {
  const locks = new LaneLocks()

  const work = async (
    next: () => Promise<DeliveryDocument | undefined>,
    first?: DeliveryDocument,
  ): Promise<number> => {
    let attempted = 0
    try {
      let claimed = first ?? (await next())
      while (claimed && attempted < IN_ONE_GO) {
        attempted += 1
        const result = await attempt(claimed)
        if (result === 'moved') onMoved()
        if (result === 'wait' || attempted === IN_ONE_GO) break
        claimed = await next()
      }
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'deliveries: a chat is tried again later')
    }
    return attempted
  }

  return {
    goOnFrom: (claimed) => locks.run(claimed.lane, () => work(() => claims.claimNext(claimed.lane), claimed)),
    hurry: (lane, until) => locks.run(lane, () => work(() => claims.claimNext(lane, until))),
    busy: () => locks.busy(),
  }
}

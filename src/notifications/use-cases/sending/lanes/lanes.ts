import { type Logger, messageOf } from '../../../../shared/index.ts'
import { type Claims, LEASE_MS } from '../../../mongo/claims.ts'
import type { DeliveryDocument } from '../../../mongo/document.ts'
import type { AttemptResult, Looked } from '../prepare.ts'
import { LaneLocks } from './lane-locks.ts'

/** After so many in one go, a lane lets others have its place. */
const IN_ONE_GO = 50
const STALE_AFTER_MS = 4_000

export type Lanes = {
  /** Attempts this claimed delivery, then what stands behind it. Never throws; says how many were attempted. */
  goOnFrom(claimed: DeliveryDocument): Promise<number>
  /**
   * Attempts these of one lane, in order, which nothing else has to go before; false when that did not go through
   * and somebody has to look at the lane. Never throws.
   */
  attemptFresh(claimed: readonly DeliveryDocument[]): Promise<boolean>
  /** Attempts everything of the lane up to this sequence now, pauses after failures or not. Never throws. */
  hurry(lane: string, until: number): Promise<number>
  busy(): string[]
}

export type LaneParts = {
  readonly claims: Pick<Claims, 'claimNext'>
  readonly attempt: (claimed: DeliveryDocument, looked?: Looked) => Promise<AttemptResult>
  readonly giveBack: (claimed: DeliveryDocument) => Promise<void>
  readonly machineNow: () => Date
  /** A delivery went over to another chat, which somebody should look at. */
  readonly onMoved: () => void
  readonly logger: Logger
}

/** The deliveries of one chat, one after another, in the order of their creation. */
export const createLanes = (parts: LaneParts): Lanes => {
  const { claims, attempt, onMoved, logger } = parts
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

  /** A claim that waited long for the lane is not worked on: its lease has to outlast the sender. */
  const isStale = ({ lease }: DeliveryDocument): boolean =>
    !lease || lease.until.getTime() - parts.machineNow().getTime() < LEASE_MS - STALE_AFTER_MS

  const workFresh = async (claimed: readonly DeliveryDocument[]): Promise<boolean> => {
    let mayGoOn = true
    try {
      for (const one of claimed) {
        mayGoOn = mayGoOn && !isStale(one)
        if (!mayGoOn) await parts.giveBack(one)
        else {
          const result = await attempt(one, { isFirst: true })
          if (result === 'moved') onMoved()
          mayGoOn = result === 'go_on'
        }
      }
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'deliveries: a chat is tried again later')
      return false
    }
    return mayGoOn
  }

  return {
    attemptFresh: (claimed) => {
      const [first] = claimed
      return first ? locks.run(first.lane, () => workFresh(claimed)) : Promise.resolve(true)
    },
    goOnFrom: (claimed) => locks.run(claimed.lane, () => work(() => claims.claimNext(claimed.lane), claimed)),
    hurry: (lane, until) => locks.run(lane, () => work(() => claims.claimNext(lane, until))),
    busy: () => locks.busy(),
  }
}

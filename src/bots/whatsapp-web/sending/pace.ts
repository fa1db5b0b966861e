import { pause } from '../../../shared/index.ts'
import type { PaceLimits } from '../domain/pace.ts'
import { stillCounting, waitForPace } from '../domain/pace.ts'
import type { Collections } from '../state/documents.ts'

const DAY_MS = 86_400_000
const TOO_MANY_STRANGERS_MS = 3_600_000
/** A sender holds a worker meanwhile: longer waits are the deliveries' own. */
const LONGEST_WAIT_MS = 3_000

/** Keeps the number from looking like a machine's, as far as its owner's settings say how. */
export type Pace = {
  /** 0: it may go now, and counts. More: it has to wait for so many milliseconds. */
  pass(): Promise<number>
  /** 0, or how long a chat in which nobody wrote to us has to wait. */
  waitForStranger(chat: string): Promise<number>
}

export const createPace = (limits: PaceLimits, { chats }: Pick<Collections, 'chats'>): Pace => {
  let sent: number[] = []
  return {
    async pass() {
      for (;;) {
        const now = Date.now()
        sent = stillCounting(sent, now)
        const wait = waitForPace(sent, limits, now)
        if (wait > LONGEST_WAIT_MS) return wait
        if (wait === 0) {
          sent.push(now)
          return 0
        }
        await pause(wait)
      }
    },
    async waitForStranger(chat) {
      if (await chats.findOne({ _id: chat })) return 0
      const since = new Date(Date.now() - DAY_MS)
      const begun = await chats.countDocuments({ startedBy: 'us', at: { $gte: since } })
      if (begun >= limits.newChatsPerDay) return TOO_MANY_STRANGERS_MS
      await chats.updateOne(
        { _id: chat },
        { $setOnInsert: { startedBy: 'us', at: new Date() } },
        { upsert: true },
      )
      return 0
    },
  }
}

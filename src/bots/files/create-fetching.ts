import type { Connection } from 'mongoose'
import type { Directory, Identities } from '../../directory/index.ts'
import type { Deliveries } from '../../notifications/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import { type Logger, messageOf, pause, Wakeup } from '../../shared/index.ts'
import type { ChannelAdapter, ShowTyping } from '../channel/index.ts'
import type { Files } from './create-files.ts'
import { FetchClaims } from './fetching/claims.ts'
import { fetchesOf } from './fetching/document.ts'
import type { Fetching } from './fetching/fetch-one.ts'
import { Fetcher } from './fetching/fetcher.ts'
import { createFindAddressee } from './fetching/find-addressee.ts'
import { forgetHeld } from './fetching/held-albums.ts'
import { runFetching } from './fetching/run.ts'

export type FetchingParts = {
  readonly connection: Connection
  readonly files: Files
  /** Those that this node serves. */
  readonly channels: readonly ChannelAdapter[]
  readonly deliveries: Pick<Deliveries, 'saveReplies' | 'attemptNow'>
  readonly identities: Pick<Identities, 'findByAddress'>
  readonly directory: Pick<Directory, 'findPerson'>
  /** Not shown when absent. */
  readonly showTyping?: ShowTyping
  /** The file is there, or will never be. */
  readonly onSettled: (id: string, as: 'stored' | 'lost') => Promise<void>
  readonly texts: Texts
  readonly logger: Logger
  /** This node: unique among those alive. */
  readonly owner: string
  /** How long the files of a node that died wait for another; half a minute when absent. */
  readonly leaseMs?: number
}

const LEASE_MS = 30_000
const SWEEP_EVERY_MS = 10 * 60_000

const hasFiles = (channel: ChannelAdapter): channel is ChannelAdapter & Fetching =>
  channel.files !== undefined

/** Brings the files that people sent through the channels of this node; any number of nodes may run it. */
export const createFetching = (parts: FetchingParts): { start(signal: AbortSignal): Promise<void> } => {
  const { connection, files, logger, leaseMs = LEASE_MS } = parts
  const fetches = fetchesOf(connection)
  const claims = new FetchClaims(fetches, parts.owner, leaseMs)
  const fetcher = new Fetcher({
    ...parts,
    store: files.store,
    showTyping: parts.showTyping ?? (() => undefined),
    claims,
    findAddressee: createFindAddressee(parts),
    prolongEveryMs: leaseMs / 3,
  })
  const wakeups: Wakeup[] = []
  files.onNoted(() => {
    for (const wakeup of wakeups) wakeup.wake()
  })

  const sweep = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await Promise.all([files.store.clearAbandoned(), forgetHeld(fetches)]).catch((error: unknown) => {
        logger.warn(
          { reason: messageOf(error) },
          'what is left of unfinished files could not be cleared away',
        )
      })
      await pause(SWEEP_EVERY_MS, signal)
    }
  }

  return {
    async start(stop) {
      const signal = AbortSignal.any([stop])
      const loops = parts.channels.filter(hasFiles).map((channel) => {
        const wakeup = new Wakeup()
        wakeups.push(wakeup)
        return runFetching(channel, { claims, fetcher, wakeup, logger }, signal)
      })
      await Promise.all([sweep(signal), ...loops])
    },
  }
}

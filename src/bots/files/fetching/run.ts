import { type Logger, messageOf, type Wakeup } from '../../../shared/index.ts'
import type { FetchClaims } from './claims.ts'
import type { Fetching } from './fetch-one.ts'
import type { Fetcher } from './fetcher.ts'

/** At once from one account on this node; a slow provider fills its own places only. */
const PLACES = 3
const SHORTEST_NAP_MS = 100
const LONGEST_NAP_MS = 2_000

type Loop = {
  readonly claims: FetchClaims
  readonly fetcher: Fetcher
  readonly wakeup: Wakeup
  readonly logger: Logger
}

/** Fetches what is due from one account until the signal is aborted and what is under way has ended. */
export const runFetching = async (from: Fetching, loop: Loop, signal: AbortSignal): Promise<void> => {
  const { claims, fetcher, wakeup, logger } = loop
  const underWay = new Set<Promise<void>>()
  const warn = (error: unknown) => {
    logger.warn({ channel: from.channel, reason: messageOf(error) }, 'files: no answer from the database')
    return undefined
  }
  let nap = SHORTEST_NAP_MS
  while (!signal.aborted) {
    if (underWay.size >= PLACES) {
      await Promise.race(underWay)
      continue
    }
    const claimed = await claims.claim(from).catch(warn)
    if (!claimed) {
      await wakeup.sleep(nap, signal)
      nap = Math.min(nap * 2, LONGEST_NAP_MS)
      continue
    }
    nap = SHORTEST_NAP_MS
    // what is not recorded is claimed again once the lease has run out
    const work = fetcher
      .fetch(claimed, from, signal)
      .catch(warn)
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }
  await Promise.all(underWay)
}

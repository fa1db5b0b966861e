import type { Texts } from '../../../shared/i18n/index.ts'
import type { Clock } from '../../../shared/index.ts'
import { composeDigest } from '../../domain/digests/compose-digest.ts'
import type { Digests } from '../../mongo/digests/digests.ts'
import type { DeliveryDocument, NewDelivery } from '../../mongo/document.ts'

/** Machine time: what is folded together has not been joined by another for so long, or waits no longer than this. */
const QUIET_MS = 3_000
const LONGEST_MS = 60_000
/** Fewer are said one by one: each has its buttons. */
const FEWEST = 4

export type FoldingParts = {
  readonly digests: Digests
  readonly texts: Texts
  /** Product time: in which deadlines are said. */
  readonly clock: Clock
  readonly machineNow: () => Date
}

const isGathered = (held: readonly DeliveryDocument[], now: number): boolean => {
  const ages = held.map(({ createdAt }) => now - createdAt.getTime())
  return Math.min(...ages) >= QUIET_MS || Math.max(...ages) >= LONGEST_MS
}

/** Named by what it holds: the same ones folded again are the same digest. */
const digestOf = (
  { texts, clock }: FoldingParts,
  personId: string,
  held: readonly [DeliveryDocument, ...DeliveryDocument[]],
): NewDelivery => {
  const [oldest] = held
  const language = oldest.message.language ?? 'ar'
  const folds = held.flatMap(({ fold }) => fold ?? [])
  return {
    id: `digest:${oldest._id}`,
    kind: 'notification',
    purpose: held.find(({ purpose }) => purpose === 'act')?.purpose ?? oldest.purpose,
    personId,
    message: composeDigest(folds, { language, texts, now: clock.now() }),
    route: oldest.route,
  }
}

/**
 * After the service was away, what the clocks brought about meanwhile comes to one person all at once: it is held
 * back a moment, and said in one message. Returns how many people were looked at.
 */
export const createFolding = (parts: FoldingParts) => async (): Promise<number> => {
  const { digests, machineNow } = parts
  const people = await digests.listHeld(new Date(machineNow().getTime() - QUIET_MS))
  for (const personId of people)
    await digests.settle(personId, (held) => {
      if (!isGathered(held, machineNow().getTime())) return 'wait'
      return held.length < FEWEST ? 'release' : digestOf(parts, personId, held)
    })
  return people.length
}

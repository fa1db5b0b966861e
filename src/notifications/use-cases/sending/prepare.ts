import type { Channel } from '../../../directory/index.ts'
import type { ConversationReference } from '../../domain/delivery.ts'
import type { Claims } from '../../mongo/claims.ts'
import { type DeliveryDocument, laneOf } from '../../mongo/document.ts'
import type { Releases } from '../../mongo/releases.ts'
import type { ChannelSender } from '../../ports.ts'
import type { Router } from './route.ts'

/** What the lane may do next: go on, wait until this one has gone out, or look at another chat. */
export type AttemptResult = 'go_on' | 'wait' | 'moved'

export type Target = {
  readonly to: ConversationReference
  readonly sender: ChannelSender
  /** Should this chat prove unreachable, another one may do. */
  readonly canFailOver: boolean
}

export type PrepareParts = {
  readonly claims: Pick<Claims, 'findAhead'>
  readonly releases: Releases
  readonly router: Router
  readonly senders: Partial<Record<Channel, ChannelSender>>
  readonly machineNow: () => Date
}

const AHEAD_IS_SENDING_MS = 100
const NOT_SERVED_HERE_MS = 5_000

const chatsOf = async (router: Router, claimed: DeliveryDocument): Promise<ConversationReference[]> => {
  if (claimed.to) return [claimed.to]
  return claimed.personId ? router.listFor(claimed.personId, claimed.attempts) : []
}

export type Looked = {
  /** It has been seen already that nothing of the lane has to go first. */
  readonly isFirst?: boolean
}

/** Everything before the first byte goes out: where to, and whether it is this delivery's turn. */
export const prepare = async (
  { claims, releases, router, senders, machineNow }: PrepareParts,
  claimed: DeliveryDocument,
  { isFirst = false }: Looked = {},
): Promise<Target | AttemptResult> => {
  const later = (ms: number) => new Date(machineNow().getTime() + ms)
  const chats = await chatsOf(router, claimed)
  const to = chats[0]
  if (!to) {
    await releases.settle({ claimed, settlement: { status: 'unreachable', yields: false } })
    return 'go_on'
  }
  if (laneOf(to) !== claimed.lane) {
    await releases.reroute(claimed, to)
    return 'moved'
  }
  const ahead = isFirst ? undefined : await claims.findAhead(claimed)
  if (ahead) {
    const soonest = later(AHEAD_IS_SENDING_MS).getTime()
    await releases.giveBack(claimed, new Date(Math.max(ahead.nextAttemptAt.getTime(), soonest)))
    return 'wait'
  }
  const sender = senders[to.channel]
  if (sender) return { to, sender, canFailOver: chats.length > 1 }
  await releases.giveBack(claimed, later(NOT_SERVED_HERE_MS))
  return 'wait'
}

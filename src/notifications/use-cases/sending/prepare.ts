import type { Channel } from '../../../directory/index.ts'
import type { ConversationReference } from '../../domain/delivery.ts'
import type { Edits } from '../../mongo/alerts/edits.ts'
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
  /** Another one is told of it without looking for it. */
  readonly canStandIn: boolean
  /** The message there that is changed; a new one is sent when absent. */
  readonly changes?: string
}

export type PrepareParts = {
  readonly claims: Pick<Claims, 'findAhead'>
  readonly edits: Pick<Edits, 'find' | 'isOvertaken'>
  readonly releases: Releases
  readonly router: Router
  readonly senders: Partial<Record<Channel, ChannelSender>>
  readonly machineNow: () => Date
  /** Product time of an instant of the machine. */
  readonly toProductTime: (instant: Date) => Date
}

/** Whether this node can tell a person by it who does not look by themselves. */
export const standsIn = (sender: ChannelSender | undefined): boolean =>
  sender !== undefined && !sender.waitsToBeSeen && (sender.isReady?.() ?? true)

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
  parts: PrepareParts,
  claimed: DeliveryDocument,
  { isFirst = false }: Looked = {},
): Promise<Target | AttemptResult> => {
  const { releases, router, senders, machineNow } = parts
  if (claimed.edits) return prepareEdit(parts, claimed, { change: claimed.edits, isFirst })
  const chats = await chatsOf(router, claimed)
  const to = chats[0]
  if (!to) {
    const settlement = { status: 'unreachable', yields: false } as const
    await releases.settle({ claimed, settlement, triedAt: parts.toProductTime(machineNow()) })
    return 'go_on'
  }
  if (laneOf(to) !== claimed.lane) {
    await releases.reroute(claimed, to)
    return 'moved'
  }
  if (!isFirst && (await isBehind(parts, claimed))) return 'wait'
  const sender = senders[to.channel]
  const others = chats.slice(1)
  const canStandIn = others.some(({ channel }) => standsIn(senders[channel]))
  if (sender) return { to, sender, canFailOver: others.length > 0, canStandIn }
  await releases.giveBack(claimed, later(machineNow, NOT_SERVED_HERE_MS))
  return 'wait'
}

const later = (machineNow: () => Date, ms: number): Date => new Date(machineNow().getTime() + ms)

/** Another of the chat has to go first: this one is given back until then. */
const isBehind = async (
  { claims, releases, machineNow }: PrepareParts,
  claimed: DeliveryDocument,
): Promise<boolean> => {
  const ahead = await claims.findAhead(claimed)
  if (!ahead) return false
  const soonest = later(machineNow, AHEAD_IS_SENDING_MS).getTime()
  await releases.giveBack(claimed, new Date(Math.max(ahead.nextAttemptAt.getTime(), soonest)))
  return true
}

/** A change goes where its message went; where nothing was shown, or something newer is, nothing is changed. */
const prepareEdit = async (
  parts: PrepareParts,
  claimed: DeliveryDocument,
  { change, isFirst }: { change: NonNullable<DeliveryDocument['edits']>; isFirst: boolean },
): Promise<Target | AttemptResult> => {
  const { edits, releases, senders, machineNow } = parts
  const original = await edits.find(change.delivery)
  const place = placeOf(original)
  if (place.is === 'nowhere' || (await edits.isOvertaken(change))) return drop(releases, claimed)
  if (place.to && laneOf(place.to) !== claimed.lane) {
    await releases.reroute(claimed, place.to)
    return 'moved'
  }
  if (!isFirst && (await isBehind(parts, claimed))) return 'wait'
  const sender = place.to && senders[place.to.channel]
  if (place.is === 'shown' && sender)
    return sender.edit
      ? { to: place.to, sender, canFailOver: false, canStandIn: false, changes: place.id }
      : drop(releases, claimed)
  // the message itself waits, or another node serves that channel: nobody waits for this
  const soonest = later(machineNow, NOT_SERVED_HERE_MS)
  // one that waits for somebody's morning is not looked at every few seconds
  const shownAt = place.is === 'on_its_way' ? place.at : soonest
  const nextAttemptAt = new Date(Math.max(shownAt.getTime(), soonest.getTime()))
  await releases.settle({ claimed, settlement: { status: 'pending', nextAttemptAt, yields: true } })
  return 'wait'
}

const drop = async (releases: Releases, claimed: DeliveryDocument): Promise<AttemptResult> => {
  await releases.settle({ claimed, settlement: { status: 'withdrawn', yields: false } })
  return 'go_on'
}

type Place =
  | { readonly is: 'shown'; readonly to: ConversationReference; readonly id: string }
  | { readonly is: 'on_its_way'; readonly to: ConversationReference | undefined; readonly at: Date }
  | { readonly is: 'nowhere'; readonly to?: undefined }

const placeOf = (original: DeliveryDocument | undefined): Place => {
  if (!original) return { is: 'nowhere' }
  const sent = original.attempts.findLast(({ outcome }) => outcome === 'sent')
  if (sent?.providerMessageId !== undefined) return { is: 'shown', to: sent.to, id: sent.providerMessageId }
  return original.open
    ? { is: 'on_its_way', to: original.route, at: original.nextAttemptAt }
    : { is: 'nowhere' }
}

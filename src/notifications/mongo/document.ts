import type { Channel } from '../../directory/index.ts'
import type { ConversationReference, Delivery } from '../domain/delivery.ts'
import type { Fold } from '../domain/digests/fold.ts'

/** Nobody knows yet where to; a worker finds out. */
export const UNROUTED = 'unrouted'

/** A delivery as it stands in MongoDB. All instants but those of the message are machine time. */
export type DeliveryDocument = Omit<Delivery, 'id'> & {
  readonly _id: string
  /** The chat of the next attempt, and its key: deliveries of one lane go one after another. */
  readonly route?: ConversationReference
  readonly lane: string
  readonly channel: Channel | typeof UNROUTED
  /** Order within the lane. */
  readonly sequence: number
  /** Still to be sent: present while pending or sending, so that indexes hold only what is live. */
  readonly open?: true
  readonly nextAttemptAt: Date
  /** Waits for a long `retry_after` or for a file, or is held back: later ones may overtake it. */
  readonly yields?: boolean
  /** Whatever becomes of it, later ones never wait until it has gone out. */
  readonly givesWay?: true
  /** It changes a message that was sent before; of several changes the one with the highest version counts. */
  readonly edits?: { readonly delivery: string; readonly version: number }
  /** Held back: others like it may come, and one message take the place of all of them. Not claimed until released. */
  readonly fold?: Fold
  /** Waits until this person wants to be told again; product time. */
  readonly quiet?: { readonly until: Date }
  /** The digest that says it. */
  readonly foldedInto?: string
  /** Grows with each claim; whoever comes back with an older token has lost the claim. */
  readonly token: number
  readonly lease?: { readonly owner: string; readonly until: Date; readonly claim?: string }
  readonly sentAt?: Date
  /** Of a message in several pieces, what the channel kept of those that have gone out, to this lane. */
  readonly progress?: { readonly lane: string; readonly pieces: number; readonly sent: readonly unknown[] }
  /** Nobody could be told: since then, in product time, until the person writes again. */
  readonly missedAt?: Date
  /** It tells again what these could not. */
  readonly retells?: readonly string[]
  readonly offersChoices?: true
}

/** The purpose of what only changes a message. */
export const EDIT = 'edit'

export const laneOf = ({ channel, account, chat }: ConversationReference): string =>
  JSON.stringify([channel, account, chat])

export const toDelivery = (document: DeliveryDocument): Delivery => ({
  id: document._id,
  kind: document.kind,
  purpose: document.purpose,
  ...(document.personId ? { personId: document.personId } : {}),
  ...(document.to ? { to: document.to } : {}),
  message: document.message,
  status: document.status,
  attempts: document.attempts,
  createdAt: document.createdAt,
})

/** Grows with each call in this process and follows the machine's clock between processes. */
export const createSequence = (now: () => number = Date.now): (() => number) => {
  let last = 0
  return () => {
    last = Math.max(last + 1, now() * 1_000)
    return last
  }
}

export type NewDelivery = Pick<Delivery, 'id' | 'kind' | 'purpose' | 'personId' | 'to' | 'message'> &
  Pick<DeliveryDocument, 'givesWay' | 'edits' | 'retells' | 'fold' | 'quiet' | 'lease'> & {
    readonly route: ConversationReference | undefined
    /** Not sent before so much machine time has passed: something may come that takes its place. */
    readonly holdMs?: number
    /** This person has no chat at all, as was seen at this instant of product time. */
    readonly unreachableAt?: Date
  }

type Standing = Pick<DeliveryDocument, 'status' | 'open' | 'missedAt' | 'lease' | 'token'>

/** Still to be sent, perhaps by whoever saves it; or missed at once by somebody without any chat. */
const standingOf = ({ unreachableAt, lease }: NewDelivery): Standing => {
  if (unreachableAt) return { status: 'unreachable', missedAt: unreachableAt, token: 0 }
  return lease
    ? { status: 'sending', open: true, lease, token: 1 }
    : { status: 'pending', open: true, token: 0 }
}

const heldBack = ({
  holdMs,
  fold,
  quiet,
}: NewDelivery): Pick<DeliveryDocument, 'yields' | 'fold' | 'quiet'> => ({
  ...(holdMs || fold ? { yields: true } : {}),
  ...(fold ? { fold } : {}),
  ...(quiet ? { quiet } : {}),
})

/** A delivery that has not been tried; `sequence` in the order of creation. */
export const newDocument = (delivery: NewDelivery, sequence: number, now: Date): DeliveryDocument => {
  const { id, kind, purpose, personId, to, message, route } = delivery
  const { givesWay, edits, retells, holdMs } = delivery
  // a changed message is found by the delivery that it was sent with
  const offersChoices = message.choices.length > 0 && edits === undefined
  return {
    _id: id,
    kind,
    purpose,
    ...(personId ? { personId } : {}),
    ...(to ? { to } : {}),
    message,
    ...standingOf(delivery),
    attempts: [],
    createdAt: now,
    ...(route ? { route } : {}),
    lane: route ? laneOf(route) : `person:${personId ?? id}`,
    channel: route?.channel ?? UNROUTED,
    sequence,
    nextAttemptAt: new Date(now.getTime() + (holdMs ?? 0)),
    ...heldBack(delivery),
    ...(offersChoices ? { offersChoices } : {}),
    ...(givesWay ? { givesWay, yields: true } : {}),
    ...(edits ? { edits } : {}),
    ...(retells ? { retells } : {}),
  }
}

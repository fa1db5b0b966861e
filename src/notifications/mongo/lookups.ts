import { gather } from '../../shared/index.ts'
import { WHOLE_ANSWER } from '../../shared/mongo/index.ts'
import type { Choice, ConversationReference, Delivery, DeliveryStatus, Offered } from '../domain/delivery.ts'
import type { Deliveries } from './collection.ts'
import { type DeliveryDocument, EDIT, laneOf, toDelivery } from './document.ts'

const STATUSES: readonly DeliveryStatus[] = [
  'pending',
  'sending',
  'sent',
  'delivered',
  'unreachable',
  'dead',
  'withdrawn',
]
const PROBLEMS_AT_MOST = 200

/** A delivery that ended without arriving, for an operator: without its words, which are not theirs to read. */
export type DeliveryProblem = Omit<Delivery, 'message'> & { readonly ticket?: string }

export type Lookups = {
  listByIds(ids: readonly string[]): Promise<DeliveryDocument[]>
  findByProviderMessage(to: ConversationReference, providerMessageId: string): Promise<Delivery | undefined>
  findLastWithChoices(to: ConversationReference): Promise<Offered | undefined>
  /**
   * As the message read then. One that offered nothing any more still answers to its first choices: whoever chooses
   * is told why it is over.
   */
  listChoicesAt(delivery: Offered, at: Date): Promise<readonly Choice[]>
  /** True when the message is known. */
  markDelivered(to: ConversationReference, providerMessageId: string): Promise<boolean>
  counts(): Promise<Record<DeliveryStatus, number>>
  listProblems(): Promise<DeliveryProblem[]>
}

/** The delivery that one of these provider messages belongs to. */
export const carriedBy = (
  { channel, account, chat }: ConversationReference,
  id: { readonly providerMessageId: string } | { readonly alsoIds: string },
) => ({
  sentAt: { $exists: true },
  attempts: {
    $elemMatch: { 'to.chat': String(chat), 'to.channel': channel, 'to.account': account, ...id },
  },
})

/** A change that a provider does not allow any more has cost nobody anything. */
const counted = (status: DeliveryStatus) =>
  status === 'dead' ? { status, purpose: { $ne: EDIT } } : { status }

const toProblem = (document: DeliveryDocument): DeliveryProblem => {
  const { message, ...rest } = toDelivery(document)
  return { ...rest, ...(message.ticket ? { ticket: message.ticket } : {}) }
}

/** Before anything was sent: what has no instant of sending is not after it. */
const NEVER = new Date(0)

const OFFERED = {
  id: '$_id',
  kind: '$kind',
  purpose: '$purpose',
  createdAt: '$createdAt',
  message: { choices: '$message.choices', ticket: '$message.ticket' },
} as const satisfies { readonly [Field in keyof Offered]: unknown } & {
  readonly message: { readonly [Field in keyof Offered['message']]-?: unknown }
}

/** The newest of each lane is the first of its part of the index: one seek a lane, however long its past is. */
const gatherLastWithChoices = (collection: Deliveries): Lookups['findLastWithChoices'] => {
  const find = gather(async (lanes: readonly string[]) => {
    const found = await collection
      .aggregate<{ _id: string; newest: Offered }>(
        [
          { $match: { lane: { $in: [...new Set(lanes)] }, offersChoices: true, sentAt: { $gt: NEVER } } },
          { $sort: { lane: 1, offersChoices: 1, sentAt: -1 } },
          { $group: { _id: '$lane', newest: { $first: OFFERED } } },
        ],
        WHOLE_ANSWER,
      )
      .toArray()
    const byLane = new Map(found.map(({ _id, newest }) => [_id, newest]))
    return lanes.map((lane) => byLane.get(lane))
  })
  return (to) => find(laneOf(to))
}

export const createLookups = (collection: Deliveries): Lookups => ({
  listByIds: (ids) =>
    collection
      .find({ _id: { $in: [...ids] } })
      .sort({ sequence: 1 })
      .toArray(),

  async findByProviderMessage(to, providerMessageId) {
    const id = String(providerMessageId)
    const found =
      (await collection.findOne(carriedBy(to, { providerMessageId: id }))) ??
      // one of several pieces: among the messages of that chat, rarely asked for
      (await collection.findOne(carriedBy(to, { alsoIds: id })))
    return found ? toDelivery(found) : undefined
  },

  findLastWithChoices: gatherLastWithChoices(collection),

  async listChoicesAt({ id, purpose, message }, at) {
    // nothing else is ever changed
    if (purpose !== 'act') return message.choices
    const [change] = await collection
      .find({ 'edits.delivery': id, sentAt: { $lte: at } }, { projection: { message: 1 } })
      .sort({ 'edits.version': -1 })
      .limit(1)
      .toArray()
    return change?.message.choices.length ? change.message.choices : message.choices
  },

  async markDelivered(to, providerMessageId) {
    const { matchedCount } = await collection.updateOne(
      carriedBy(to, { providerMessageId: String(providerMessageId) }),
      [{ $set: { status: { $cond: [{ $eq: ['$status', 'sent'] }, 'delivered', '$status'] } } }],
    )
    return matchedCount === 1
  },

  async counts() {
    const counts = await Promise.all(
      STATUSES.map(async (status) => [status, await collection.countDocuments(counted(status))] as const),
    )
    return Object.fromEntries(counts) as Record<DeliveryStatus, number>
  },

  async listProblems() {
    const found = await collection
      .find({ status: { $in: ['unreachable', 'dead'] }, purpose: { $ne: EDIT } })
      .sort({ createdAt: -1 })
      .limit(PROBLEMS_AT_MOST)
      .toArray()
    return found.map(toProblem)
  },
})

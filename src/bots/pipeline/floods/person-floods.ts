import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { gather } from '../../../shared/index.ts'
import { type SingleUpdate, updateEach } from '../../../shared/mongo/index.ts'
import type { FloodMemory } from '../memory.ts'
import { type FloodPolicy, intervalOf, type Moment } from './flood.ts'

type FloodDocument = FloodMemory & {
  /** The person. */
  _id: string
  /** Machine time; the TTL index counts from here. */
  countedAt: Date
}

/** What is remembered of a person's pace when a message has been settled. */
export type Pace = {
  readonly personId: string
  readonly moment: Moment
  /** `count`: so many messages more are handled; `tell`: the person was told to slow down. */
  readonly kind: 'count' | 'tell'
  readonly messages: number
}

/**
 * What a person has written in all their chats, of chats where much comes at once. It is counted in the transaction
 * that settles the message: a turn that is played again counts once, and two chats at once add up because the server
 * computes the sum.
 */
export class PersonFloods {
  readonly #collection: Collection<FloodDocument>
  readonly #policy: FloodPolicy
  readonly #find: (personId: string) => Promise<FloodMemory | undefined>

  constructor(connection: Connection, policy: FloodPolicy) {
    this.#collection = connection.getClient().db(connection.name).collection<FloodDocument>('person_floods')
    this.#policy = policy
    this.#find = gather((ids) => this.#findAll(ids))
  }

  /** Undefined when the person has not written for long. */
  find(personId: string): Promise<FloodMemory | undefined> {
    return this.#find(personId)
  }

  async #findAll(ids: readonly string[]): Promise<(FloodMemory | undefined)[]> {
    const found = await this.#collection.find({ _id: { $in: [...ids] } }).toArray()
    const byId = new Map(found.map(({ _id, tat = 0, told = false }) => [_id, { tat, told }]))
    return ids.map((id) => byId.get(id))
  }

  async save(paces: readonly Pace[], session: ClientSession): Promise<void> {
    if (paces.length === 0) return
    await updateEach(
      this.#collection,
      paces.map((pace) => this.#update(pace)),
      session,
    )
  }

  #update({ personId, moment: { sentAt, now }, kind, messages }: Pace): SingleUpdate {
    const q = { _id: personId }
    if (kind === 'tell') {
      const u = { $set: { told: true, countedAt: new Date(now) }, $setOnInsert: { tat: 0 } }
      return { q, u, upsert: true }
    }
    // what `decideFlood` would remember, computed where the count is
    const counted = {
      tat: { $add: [{ $max: ['$tat', sentAt] }, messages * intervalOf(this.#policy)] },
      told: { $and: [{ $eq: ['$told', true] }, { $gt: ['$tat', sentAt] }] },
      countedAt: new Date(now),
    }
    return { q, u: [{ $set: counted }], upsert: true }
  }
}

import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { FloodMemory } from '../memory.ts'
import { type FloodPolicy, intervalOf, type Moment } from './flood.ts'

type FloodDocument = FloodMemory & {
  /** The person. */
  _id: string
  /** Machine time; the TTL index counts from here. */
  countedAt: Date
}

/**
 * What a person has written in all their chats. It is counted in the transaction that settles the message: a turn
 * that is played again counts once, and two chats at once add up because the server computes the sum.
 */
export class PersonFloods {
  readonly #collection: Collection<FloodDocument>
  readonly #policy: FloodPolicy

  constructor(connection: Connection, policy: FloodPolicy) {
    this.#collection = connection.getClient().db(connection.name).collection<FloodDocument>('person_floods')
    this.#policy = policy
  }

  /** Undefined when the person has not written for long. */
  async find(personId: string): Promise<FloodMemory | undefined> {
    const found = await this.#collection.findOne({ _id: personId })
    return found ? { tat: found.tat ?? 0, told: found.told ?? false } : undefined
  }

  /** One more message is handled: what `decideFlood` would remember, computed where the count is. */
  async count(personId: string, { sentAt, now }: Moment, session: ClientSession): Promise<void> {
    const counted = {
      tat: { $add: [{ $max: ['$tat', sentAt] }, intervalOf(this.#policy)] },
      told: { $and: [{ $eq: ['$told', true] }, { $gt: ['$tat', sentAt] }] },
      countedAt: new Date(now),
    }
    await this.#collection.updateOne({ _id: personId }, [{ $set: counted }], { session, upsert: true })
  }

  async markTold(personId: string, { now }: Moment, session: ClientSession): Promise<void> {
    const told = { told: true, countedAt: new Date(now) }
    await this.#collection.updateOne(
      { _id: personId },
      { $set: told, $setOnInsert: { tat: 0 } },
      { session, upsert: true },
    )
  }
}

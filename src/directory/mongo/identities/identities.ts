import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { gather } from '../../../shared/index.ts'
import { WHOLE_ANSWER } from '../../../shared/mongo/index.ts'
import type { Channel, Identity } from '../../domain/identity.ts'
import type { Identities } from '../../ports.ts'
import { directoryModels } from '../schemas.ts'

type IdentityDocument = Identity & { _id?: unknown }
type Address = Pick<Identity, 'channel' | 'account' | 'address'>
type Seen = Address & { readonly seenAt: Date }

const toIdentity = ({ _id, ...identity }: IdentityDocument): Identity => identity

const at = ({ channel, account, address }: Address): Address => ({
  channel,
  account: String(account),
  address: String(address),
})
const keyOf = ({ channel, account, address }: Address): string => JSON.stringify([channel, account, address])

/** Of many writers at once: one question for each of our accounts. */
const findTogether = async (
  collection: Collection<IdentityDocument>,
  asked: readonly Address[],
): Promise<(Identity | undefined)[]> => {
  const accounts = new Map<string, { channel: Channel; account: string; address: { $in: string[] } }>()
  for (const { channel, account, address } of asked.map(at)) {
    const key = JSON.stringify([channel, account])
    const known = accounts.get(key)
    if (known) known.address.$in.push(address)
    else accounts.set(key, { channel, account, address: { $in: [address] } })
  }
  const found = await Promise.all(
    [...accounts.values()].map((filter) => collection.find(filter, WHOLE_ANSWER).toArray()),
  )
  const byKey = new Map(found.flat().map((document) => [keyOf(document), toIdentity(document)]))
  return asked.map((one) => byKey.get(keyOf(at(one))))
}

const listTogether = async (
  collection: Collection<IdentityDocument>,
  personIds: readonly string[],
): Promise<Identity[][]> => {
  const found = collection
    .find({ personId: { $in: [...new Set(personIds)] } }, WHOLE_ANSWER)
    .sort({ lastSeenAt: -1 })
  const all = (await found.toArray()).map(toIdentity)
  return personIds.map((personId) => all.filter((identity) => identity.personId === personId))
}

const touchTogether = async (
  collection: Collection<IdentityDocument>,
  seen: readonly Seen[],
): Promise<undefined[]> => {
  const operations = seen.map(({ seenAt, ...address }) => ({
    updateOne: {
      filter: at(address),
      update: { $max: { lastSeenAt: seenAt }, $unset: { closedAt: true as const } },
    },
  }))
  await collection.bulkWrite(operations, { ordered: false })
  return seen.map(() => undefined)
}

/** The verified chat addresses in MongoDB; what many conversations ask at the same time is asked together. */
export const createMongoIdentities = (connection: Connection): Identities => {
  const { identities } = directoryModels(connection)
  const collection = connection.getClient().db(connection.name).collection<IdentityDocument>('identities')
  const find = gather((asked: readonly Address[]) => findTogether(collection, asked))
  const listByPerson = gather((ids: readonly string[]) => listTogether(collection, ids))
  const touch = gather((seen: readonly Seen[]) => touchTogether(collection, seen))
  return {
    findByAddress: (channel, account, address) => find({ channel, account, address }),
    listByPerson: (personId) => listByPerson(String(personId)),
    async link(identity) {
      // replaced as a whole: what another person's proof rested on must not stay
      await identities.replaceOne(at(identity), { ...identity }, { upsert: true })
    },
    async unlink(channel, account, address) {
      await identities.deleteOne(at({ channel, account, address }))
    },
    async move({ channel, account, from, to }) {
      const moved = await identities.findOne(at({ channel, account, address: from })).lean<IdentityDocument>()
      if (!moved || from === to) return
      // whoever had the new address before has it no longer; the move done again finds nothing to do
      await identities.deleteOne(at({ channel, account, address: to }))
      await identities.updateOne(at({ channel, account, address: from }), {
        $set: { address: to },
        $unset: { phone: true, closedAt: true },
      })
    },
    touch: (channel, account, address, seenAt) => touch({ channel, account, address, seenAt }),
    async close(channel, account, address, closedAt) {
      const notSince = { ...at({ channel, account, address }), lastSeenAt: { $lte: closedAt } }
      await identities.updateOne(notSince, { $max: { closedAt } })
    },
  }
}

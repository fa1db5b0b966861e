import type { Connection } from 'mongoose'
import type { Channel, Identity } from '../domain/identity.ts'
import type { Identities } from '../ports.ts'
import { directoryModels } from './schemas.ts'

type IdentityDocument = Identity & { _id?: unknown }

const toIdentity = ({ _id, ...identity }: IdentityDocument): Identity => identity

/** The verified chat addresses in MongoDB. */
export const createMongoIdentities = (connection: Connection): Identities => {
  const { identities } = directoryModels(connection)
  const at = (channel: Channel, account: string, address: string) => ({ channel, account, address })
  return {
    async findByAddress(channel, account, address) {
      const found = await identities.findOne(at(channel, account, address)).lean<IdentityDocument>()
      return found ? toIdentity(found) : undefined
    },
    async listByPerson(personId) {
      const found = await identities.find({ personId }).sort({ lastSeenAt: -1 }).lean<IdentityDocument[]>()
      return found.map(toIdentity)
    },
    async link(identity) {
      const key = at(identity.channel, identity.account, identity.address)
      // replaced as a whole: what another person's proof rested on must not stay
      await identities.replaceOne(key, { ...identity }, { upsert: true })
    },
    async unlink(channel, account, address) {
      await identities.deleteOne(at(channel, account, address))
    },
    async move({ channel, account, from, to }) {
      const moved = await identities.findOne(at(channel, account, from)).lean<IdentityDocument>()
      if (!moved || from === to) return
      // whoever had the new address before has it no longer; the move done again finds nothing to do
      await identities.deleteOne(at(channel, account, to))
      await identities.updateOne(at(channel, account, from), {
        $set: { address: to },
        $unset: { phone: true, closedAt: true },
      })
    },
    async touch(channel, account, address, seenAt) {
      await identities.updateOne(at(channel, account, address), {
        $max: { lastSeenAt: seenAt },
        $unset: { closedAt: true },
      })
    },
    async close(channel, account, address, closedAt) {
      const notSince = { ...at(channel, account, address), lastSeenAt: { $lte: closedAt } }
      await identities.updateOne(notSince, { $max: { closedAt } })
    },
  }
}

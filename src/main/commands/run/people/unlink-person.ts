import type { Connection } from 'mongoose'
import { createMongoDirectory, createMongoIdentities } from '../../../../directory/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import type { Context } from '../../../terminal/index.ts'

/** The web chat has no chats to unlink: whoever is signed in there is let in no more. */
const endPages = async (connection: Connection, personId: string): Promise<number> => {
  const db = connection.getClient().db(connection.name)
  return (await db.collection('webchat_sessions').deleteMany({ personId })).deletedCount
}

const unlinkChats = async (connection: Connection, personId: string, channel: string): Promise<number> => {
  const identities = createMongoIdentities(connection)
  const chats = (await identities.listByPerson(personId)).filter((chat) => chat.channel === channel)
  for (const { channel, account, address } of chats) await identities.unlink(channel, account, address)
  return chats.length
}

/** Forgets the chats of a person on one channel and prints how many there were. */
export const unlinkPerson = async (context: Context, personId: string, channel: string): Promise<void> => {
  const count = await withDatabase(context, async ({ connection }) => {
    const person = await createMongoDirectory(connection).getPerson(personId)
    const end = channel === 'webchat' ? endPages : unlinkChats
    const ended = await end(connection, person.id, channel)
    if (ended === 0) throw new AppError('not_found', 'link.no_chat', { person: person.id, channel })
    return ended
  })
  context.print(String(count))
}

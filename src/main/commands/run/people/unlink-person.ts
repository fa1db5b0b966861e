import { createMongoDirectory, createMongoIdentities } from '../../../../directory/index.ts'
import { AppError } from '../../../../shared/index.ts'
import { withDatabase } from '../../../database/with-database.ts'
import type { Context } from '../../../terminal/index.ts'

/** Forgets the chats of a person on one channel and prints how many there were. */
export const unlinkPerson = async (context: Context, personId: string, channel: string): Promise<void> => {
  const count = await withDatabase(context, async ({ connection }) => {
    const person = await createMongoDirectory(connection).getPerson(personId)
    const identities = createMongoIdentities(connection)
    const chats = (await identities.listByPerson(person.id)).filter((chat) => chat.channel === channel)
    if (chats.length === 0) throw new AppError('not_found', 'link.no_chat', { person: person.id, channel })
    for (const { channel, account, address } of chats) await identities.unlink(channel, account, address)
    return chats.length
  })
  context.print(String(count))
}

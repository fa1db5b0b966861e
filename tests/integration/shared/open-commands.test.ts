import { once } from 'node:events'
import { expect, it } from 'vitest'
import { connectMongo, OpenCommands } from '../../../src/shared/mongo/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'

it('a command of the driver counts from when it has a connection until it is answered, also when it fails', async () => {
  const connection = await connectMongo(newDatabaseUri(), { poolSize: 1 })
  try {
    const client = connection.getClient()
    const commands = new OpenCommands(client)
    for (const command of [{ ping: 1 }, { noSuchCommand: 1 }]) {
      const begun = once(client, 'connectionCheckedOut')
      const asked = client.db().command(command)
      const ended = asked.catch(() => undefined)
      await begun
      expect(Object.keys(commands.oldest())).toHaveLength(1)
      await ended
      expect(commands.oldest()).toEqual({})
    }
  } finally {
    await connection.close(true)
  }
})

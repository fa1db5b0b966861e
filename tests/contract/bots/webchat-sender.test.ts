import { afterAll, beforeAll } from 'vitest'
import { createFiles, createWebchat, webchatReference } from '../../../src/bots/index.ts'
import { newId, silentLogger, systemClock } from '../../../src/shared/index.ts'
import { fakeDirectory } from '../../integration/bots/setup/people.ts'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { memoryInbox } from '../../integration/bots/setup/telegram.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { channelSenderContract } from '../channel-sender.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

channelSenderContract('The web chat', async () => {
  const webchat = createWebchat({
    connection: database.connection,
    directory: fakeDirectory([]),
    files: createFiles({ connection: database.connection, logger: silentLogger }),
    inbox: memoryInbox(),
    clock: systemClock,
    logger: silentLogger,
  })
  const personId = newId()
  return {
    sender: webchat.sender,
    chat: webchatReference(personId),
    shown: async () =>
      (await webchat.listAfter(personId, 0)).map(({ text, choices }) => ({
        text,
        choices: choices.map(({ title }) => title),
      })),
  }
})

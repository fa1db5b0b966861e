import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createAddressBook,
  createFiles,
  createWebchat,
  type Inbox,
  webchatReference,
} from '../../../../src/bots/index.ts'
import { createNotifications, deliveryMigrations } from '../../../../src/notifications/index.ts'
import { fixedClock, pause, silentLogger } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDialogs, say } from '../setup/desk.ts'
import { aPerson, fakeDirectory, fakeIdentities } from '../setup/people.ts'
import { aPipeline, migrateBots, now, texts } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  const db = database.connection.getClient().db(database.connection.name)
  for (const { up } of deliveryMigrations) await up(db)
})
afterAll(() => database.drop())

const choices = [
  { id: 'c:yes', title: 'Oui' },
  { id: 'c:no', title: 'Non' },
]

/** One node: web chat, real deliveries, pipeline; the dialogs are a script. */
const aNode = (owner: string) => {
  const { connection } = database
  const clock = fixedClock(now)
  const directory = fakeDirectory([aPerson('teacher-1'), aPerson('teacher-2')])
  const inbox: Inbox = { save: (messages) => pipeline.inbox.save(messages) }
  const webchat = createWebchat({
    connection,
    directory,
    files: createFiles({ connection, logger: silentLogger }),
    inbox,
    clock,
    logger: silentLogger,
    onFetched: async (personId, seqs) => {
      for (const seq of seqs)
        await notifications.deliveries.markDelivered(webchatReference(personId), String(seq))
    },
  })
  const addressBook = createAddressBook({
    identities: fakeIdentities(),
    directory,
    presence: webchat.presence,
    demonstration: true,
  })
  const notifications = createNotifications({
    connection,
    tickets: { listHolders: async () => [], findChronic: async () => undefined, onSaved: () => undefined },
    ticketFeed: {
      listUnrelayed: async () => [],
      markRelayed: async () => undefined,
      findByReference: async () => undefined,
    },
    directory,
    addressBook,
    senders: { webchat: webchat.sender },
    texts,
    clock,
    logger: silentLogger,
    owner,
  })
  const dialogs = fakeDialogs((turn) => ({
    replies:
      turn.text === 'go' ? [say('un'), say('deux', { choices })] : [say(`choisi ${turn.choice?.id ?? '-'}`)],
    state: turn.state,
  }))
  const { pipeline } = aPipeline(connection, {
    dialogs,
    directory,
    deliveries: notifications.deliveries,
    owner,
  })
  return { webchat, notifications, pipeline }
}

describe('the path of one message', () => {
  it('leads from the web chat to the replies, in order; a typed number means a choice of the last one', async () => {
    const { webchat, pipeline, notifications } = aNode('node-a')
    await webchat.receive('teacher-1', { clientMessageId: '1', text: 'go', attachments: [] })
    await pipeline.drainOnce()
    await webchat.receive('teacher-1', { clientMessageId: '2', text: '٢', attachments: [] })
    await pipeline.drainOnce()
    const shown = await webchat.listAfter('teacher-1', 0)
    expect(shown.map(({ from, text }) => `${from} ${text}`)).toEqual([
      'me go',
      'bot un',
      'bot deux',
      'me ٢',
      'bot choisi c:no',
    ])
    const until = Date.now() + 4_000
    while ((await notifications.counts()).delivered < 3 && Date.now() < until) await pause(50)
    expect((await notifications.counts()).delivered).toBe(3)
  })

  it('is answered within a moment while two nodes run, each message once', async () => {
    const nodes = [aNode('node-b'), aNode('node-c')]
    const ending = new AbortController()
    const running = nodes.flatMap(({ pipeline, notifications }) => [
      pipeline.start(ending.signal),
      notifications.start(ending.signal),
    ])
    for (let index = 0; index < 10; index += 1) {
      const input = { clientMessageId: `n${index}`, text: `m${index}`, attachments: [] }
      await nodes[index % 2]?.webchat.receive('teacher-2', input)
    }
    const until = Date.now() + 10_000
    let bot: string[] = []
    while (bot.length < 10 && Date.now() < until) {
      await pause(50)
      const shown = (await nodes[0]?.webchat.listAfter('teacher-2', 0)) ?? []
      bot = shown.filter(({ from }) => from === 'bot').map(({ text }) => text)
    }
    ending.abort()
    await Promise.all(running)
    expect(bot).toEqual(Array(10).fill('choisi -'))
  })
})

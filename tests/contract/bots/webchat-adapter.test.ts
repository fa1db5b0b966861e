import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll } from 'vitest'
import { createFiles, createWebchat, webchatReference } from '../../../src/bots/index.ts'
import type { WebchatInput } from '../../../src/bots/webchat/receive.ts'
import { newId, silentLogger, systemClock } from '../../../src/shared/index.ts'
import { fakeDirectory } from '../../integration/bots/setup/people.ts'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { memoryInbox } from '../../integration/bots/setup/telegram.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { channelAdapterContract } from '../channel-adapter.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

const TYPES = { image: 'image/png', document: 'application/octet-stream' } as const

/** The page's part: what a server does not take is sent again under the same id. */
channelAdapterContract('The web chat', async () => {
  const inbox = memoryInbox()
  const personId = newId()
  const held = new Map<string, { name: string; type: string; content: Buffer }>()
  let failures = 0
  const files = createFiles({ connection: database.connection, logger: silentLogger })
  const adapter = createWebchat({
    connection: database.connection,
    directory: fakeDirectory([]),
    files,
    inbox: {
      async save(messages) {
        failures -= 1
        if (failures >= 0) throw new Error('the database is away')
        return inbox.save(messages)
      },
    },
    clock: systemClock,
    logger: silentLogger,
  })
  let last: WebchatInput
  let sent = 0
  const put = async (input: Omit<WebchatInput, 'clientMessageId'>): Promise<void> => {
    sent += 1
    last = { ...input, clientMessageId: `c${sent}` }
    await adapter.receive(personId, last).catch(() => adapter.receive(personId, last))
  }
  const storeHeld = async (): Promise<void> => {
    for (const [id, { name, type, content }] of held)
      await files.store.put({
        ...{ id, name, announcedType: type, content: Readable.from(content), mostBytes: () => 1e6 },
      })
  }
  return {
    adapter: {
      ...adapter,
      sender: {
        ...adapter.sender,
        async send(...given) {
          await storeHeld()
          return adapter.sender.send(...given)
        },
      },
    },
    chat: webchatReference(personId),
    received: () => inbox.kept,
    failNextSave: () => {
      failures = 1
    },
    says: (text) => put({ text, attachments: [] }),
    redelivers: () => adapter.receive(personId, last),
    async sendsFile({ kind, content, caption }) {
      const file = { name: 'photo.png', type: TYPES[kind], content: Readable.from(content) }
      const attachment = await adapter.storeAttachment(personId, file)
      await put({ ...(caption === undefined ? {} : { text: caption }), attachments: [attachment] })
    },
    presses: async () => put({ choice: 't:take:SN-7F3K2Q', attachments: [] }),
    async shown() {
      const all = await adapter.listAfter(personId, 0)
      return Promise.all(
        all
          .filter(({ from }) => from === 'bot')
          .map(async ({ seq, text, choices, attachments: [file] }) => ({
            id: String(seq),
            text,
            choices: choices.map(({ title }) => title),
            ...(file ? { file: await buffer((await adapter.openAttachment(personId, file.id)).open()) } : {}),
          })),
      )
    },
    holdFile: (id, file) => void held.set(id, file),
    close: async () => undefined,
  }
})

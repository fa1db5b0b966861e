import { afterAll, beforeAll } from 'vitest'
import { CONFIG, listenForWhatsapp, startStandIn } from '../../integration/bots/setup/whatsapp-cloud.ts'
import { openTestDatabase } from '../../setup/database.ts'
import type { CloudStandIn, ShownMessage } from '../../stand-ins/whatsapp-cloud/client.ts'
import { channelAdapterContract, type Shown } from '../channel-adapter.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: CloudStandIn
let nextChat = 212600000200
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await database.drop()
  await standIn.stop()
})

const asShown = ({ id, text, choices, base64 }: ShownMessage): Shown => ({
  id,
  text,
  choices: choices.map(({ title }) => title),
  ...(base64 ? { file: Buffer.from(base64, 'base64') } : {}),
})

channelAdapterContract('WhatsApp by the Cloud API', async () => {
  await standIn.calm()
  const { channels, inbox, files, server } = await listenForWhatsapp(standIn, database)
  const adapter = channels[0]!
  const person = standIn.person(String(nextChat++))
  await standIn.set({ open: person.chat })
  const ending = new AbortController()
  const started = adapter.start(ending.signal)
  const find = async ({ id }: Shown) => (await standIn.shownTo(person.chat)).find((one) => one.id === id)!
  return {
    adapter,
    chat: { channel: 'whatsapp-cloud', account: CONFIG.phoneNumberIds[0]!, chat: person.chat },
    received: () => inbox.kept,
    failNextSave: () => {
      inbox.failure = new Error('the database is away')
    },
    says: async (text, options) => void (await person.say(text, options)),
    redelivers: () => person.again(),
    sendsFile: async ({ kind, content, caption }) => void (await person.sendFile(kind, content, caption)),
    presses: async (message, title) => void (await person.press(await find(message), title)),
    reacts: async ({ id }, emoji) => void (await person.react(id, emoji)),
    sharesLocation: async (latitude, longitude) => void (await person.shareLocation(latitude, longitude)),
    shown: async () => (await standIn.shownTo(person.chat)).map(asShown),
    holdFile: (id, file) => void files.held.set(id, file),
    close: async () => {
      ending.abort()
      await started
      await server.close()
    },
  }
})

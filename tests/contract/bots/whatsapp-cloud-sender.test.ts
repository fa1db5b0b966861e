import { afterAll, beforeAll } from 'vitest'
import { aWhatsappCloud, CONFIG, startStandIn } from '../../integration/bots/setup/whatsapp-cloud.ts'
import { openTestDatabase } from '../../setup/database.ts'
import type { CloudStandIn } from '../../stand-ins/whatsapp-cloud/client.ts'
import { channelSenderContract } from '../channel-sender.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: CloudStandIn
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await database.drop()
  await standIn.stop()
})

const GONE = '212600000102'
let nextChat = 212600000200

const storm = (retryAfterSeconds: number) =>
  standIn.fault({ on: 'messages', kind: 'error', times: 100, status: 400, code: 130429, retryAfterSeconds })

channelSenderContract('WhatsApp by the Cloud API', async () => {
  const own = String(nextChat++)
  await standIn.calm()
  await standIn.set({ open: own, gone: GONE })
  const { channels } = aWhatsappCloud({ connection: database.connection, apiRoot: standIn.root })
  const chat = { channel: 'whatsapp-cloud', account: CONFIG.phoneNumberIds[0] ?? '', chat: own } as const
  return {
    sender: channels[0]!.sender,
    chat,
    goneChat: { ...chat, chat: GONE },
    shown: async () =>
      (await standIn.shownTo(own)).map(({ text, choices }) => ({
        text,
        choices: choices.map(({ title }) => title),
      })),
    limitFor: async (seconds) => void (await storm(seconds)),
    breakDown: async () => void (await standIn.set({ down: true })),
  }
})

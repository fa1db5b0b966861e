import { rm } from 'node:fs/promises'
import path from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SendContext } from '../../../src/notifications/index.ts'
import { pause } from '../../../src/shared/index.ts'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { memoryInbox } from '../../integration/bots/setup/telegram.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { WhatsappStandIn } from '../../stand-ins/whatsapp-web/client.ts'
import { eventually } from '../../support/eventually.ts'
import { WhatsappNode } from '../../support/whatsapp-web.ts'

const CHAT = '212600000001@c.us'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: WhatsappStandIn
let node: WhatsappNode
const inbox = memoryInbox()
/** What an operator reads in the log. */
const said: string[] = []
const logger = pino(
  { level: 'info' },
  { write: (line) => void said.push((JSON.parse(line) as { msg: string }).msg) },
)

beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  standIn = await WhatsappStandIn.start()
  node = await WhatsappNode.start({
    connection: database.connection,
    inbox,
    standIn,
    logger,
    limits: { firstSaveMs: 1_000, saveEveryMs: 5_000 },
  })
  await node.link()
})
afterAll(async () => {
  const { violations } = await standIn.seen()
  await node.close()
  await standIn.stop()
  await database.drop()
  expect(violations).toEqual([])
})

const notReady = (withinMs = 40_000) => eventually(() => expect(node.isReady).toBe(false), { withinMs })

const context = (deliveryId: string): SendContext => ({
  deliveryId,
  kind: 'reply',
  purpose: 'reply',
  signal: AbortSignal.timeout(20_000),
})
const send = (text: string, deliveryId: string) =>
  node.channel.sender.send(
    { channel: 'whatsapp-web', account: node.channel.account, chat: CHAT },
    { text, choices: [] },
    context(deliveryId),
  )
const shownTo = async () => (await standIn.sentTo(CHAT)).map(({ body }) => body)

/** It answers again: what is said comes in, what is sent goes out, once. */
const works = async (word: string): Promise<void> => {
  await node.ready(90_000)
  await standIn.says(CHAT, { body: word })
  await eventually(() =>
    expect(inbox.kept.filter((message) => message.kind === 'text' && message.text === word)).toHaveLength(1),
  )
  await eventually(async () =>
    expect(await send(`re ${word}`, `d-${word}`)).toMatchObject({ outcome: 'sent' }),
  )
  expect((await shownTo()).filter((text) => text === `re ${word}`)).toHaveLength(1)
}

describe('a hosted number', () => {
  it('reads back what came while its browser was gone', async () => {
    process.kill(node.browserPid, 'SIGKILL')
    await notReady()
    await standIn.says(CHAT, { body: 'pendant la panne' })
    await works('après la panne')
    await eventually(() => {
      const texts = inbox.kept.map((message) => (message.kind === 'text' ? message.text : ''))
      expect(texts.filter((text) => text === 'pendant la panne')).toHaveLength(1)
    })
    expect(said).toContain('the browser of WhatsApp Web has ended and is started again')
  })

  it('starts a frozen page again', async () => {
    await standIn.freeze(300_000)
    await notReady()
    expect(said).toContain('the page of WhatsApp Web does not answer and is started again')
    await works('dégelé')
  })

  it('says that the network is away, and goes on when it is back', async () => {
    await standIn.network(false)
    await notReady()
    expect(said).toContain('WhatsApp Web is not connected: the network, or WhatsApp itself, is away')
    await standIn.network(true)
    await works('de retour')
  })

  it('starts again after a conflict, with the session it had', async () => {
    await standIn.become('CONFLICT')
    await notReady()
    await works('sans conflit')
    expect(said.filter((line) => line.includes('the same session elsewhere'))).toHaveLength(1)
    expect(node.shown.filter((line) => line.includes('scan this code'))).toHaveLength(1)
  })

  it('looks into the chat before it sends again what may have been sent', async () => {
    await standIn.fault({ kind: 'hang', times: 1 })
    expect(await send('une seule fois', 'hanging')).toMatchObject({ outcome: 'unknown' })
    await eventually(async () =>
      expect(await send('une seule fois', 'hanging')).toMatchObject({ outcome: 'sent' }),
    )
    expect((await shownTo()).filter((text) => text === 'une seule fois')).toHaveLength(1)
  })

  it('takes an earlier copy of the session when its own profile is broken', async () => {
    await eventually(() => expect(said).toContain('WhatsApp: the session has been saved'))
    await node.stop()
    const { dataDir } = node
    // IndexedDB is half-written: the page finds no session in it
    await rm(path.join(dataDir, 'whatsapp-web/profile/Default/IndexedDB'), { recursive: true, force: true })
    node = await WhatsappNode.start({ connection: database.connection, inbox, standIn, logger, dataDir })
    await works('guéri')
    expect(node.shown).toEqual([])
  })

  it('shows a new code when the phone has unlinked it, and keeps no copy of the old session', async () => {
    await standIn.logout()
    await notReady()
    await eventually(() => expect(node.shown.at(-1)).toContain('scan this code'), { withinMs: 90_000 })
    expect(said.some((line) => line.includes('the phone has unlinked this WhatsApp session'))).toBe(true)
    const files = database.connection
      .getClient()
      .db(database.connection.name)
      .collection('whatsapp_web_sessions.files')
    expect(await files.countDocuments()).toBe(0)
    await standIn.scan()
    await works('relié')
  })

  it('lets go of its number and its browser when it ends', async () => {
    const pid = node.browserPid
    await node.stop()
    await pause(200)
    expect(() => process.kill(pid, 0)).toThrow()
  })
})

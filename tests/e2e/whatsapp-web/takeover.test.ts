import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabaseUri } from '../../setup/database.ts'
import { WhatsappStandIn } from '../../stand-ins/whatsapp-web/client.ts'
import { eventually } from '../../support/eventually.ts'
import { NodeProcess } from '../../support/node-process.ts'

const KEY = 'ab'.repeat(32)
const CHAT = '212600000007@c.us'

let standIn: WhatsappStandIn
let client: MongoClient
const MONGODB_URI = newDatabaseUri()
const folders: string[] = []
const nodes: NodeProcess[] = []

/** A machine of its own: nothing is shared but the database, and the key in the settings. */
const startNode = async (): Promise<{ node: NodeProcess; folder: string }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-takeover-'))
  folders.push(folder)
  const node = await NodeProcess.start({
    MONGODB_URI,
    DATA_DIR: folder,
    WHATSAPP_WEB: 'on',
    WHATSAPP_WEB_CHROMIUM: process.env.CHROMIUM_PATH ?? '',
    WHATSAPP_WEB_CHROMIUM_ARGS: standIn.chromiumArgs.join(' '),
    WHATSAPP_WEB_SESSION_KEY: KEY,
    WHATSAPP_WEB_PER_MINUTE: '1000',
  })
  nodes.push(node)
  return { node, folder }
}

beforeAll(async () => {
  standIn = await WhatsappStandIn.start()
  client = await new MongoClient(MONGODB_URI).connect()
})
afterAll(async () => {
  const { violations } = await standIn.seen()
  for (const node of nodes) await node.kill()
  await standIn.stop()
  await client.db().dropDatabase()
  await client.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
  expect(violations).toEqual([])
})

const answersTo = async (text: string): Promise<string[]> => {
  const before = (await standIn.sentTo(CHAT)).length
  await standIn.says(CHAT, { body: text, notifyName: 'Amina' })
  return eventually(
    async () => {
      const answers = (await standIn.sentTo(CHAT)).slice(before).map(({ body }) => body ?? '')
      expect(answers.length).toBeGreaterThan(0)
      return answers
    },
    { withinMs: 90_000 },
  )
}
const saved = () =>
  eventually(
    async () =>
      expect(await client.db().collection('whatsapp_web_sessions.files').countDocuments()).toBeGreaterThan(0),
    { withinMs: 90_000, everyMs: 500 },
  )

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('a number hosted by one of several nodes', () => {
  it('is answered through the whole product, and by another node when the first is killed', async () => {
    const first = await startNode()
    const shown = () => first.node.stderr
    await eventually(() => expect(shown()).toContain('scan this code'), { withinMs: 90_000 })
    await readFile(path.join(first.folder, 'whatsapp-web/qr.png'))
    await standIn.scan()
    expect((await answersTo('السلام عليكم')).join('\n')).toMatch(/\p{Script=Arabic}/u)
    await saved()
    const browser = (
      JSON.parse(await readFile(path.join(first.folder, 'whatsapp-web/browser.json'), 'utf8')) as {
        pid: number
      }
    ).pid

    const second = await startNode()
    await first.node.kill('SIGKILL')
    // the browser of a node that was killed does not go on without it
    await eventually(() => expect(isAlive(browser)).toBe(false), { withinMs: 30_000 })
    await answersTo('encore là ?')
    expect(second.node.stderr).not.toContain('scan this code')
    // no number in what operators read
    expect(first.node.stderr + second.node.stderr).not.toMatch(/2126\d{8}|2125\d{8}/)
  }, 400_000)
})

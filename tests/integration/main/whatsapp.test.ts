import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPlaces } from '../../../src/bots/whatsapp-web/hosting/places.ts'
import { Pairing } from '../../../src/bots/whatsapp-web/pairing/pairing.ts'
import {
  type Collections,
  collectionsOf,
  type StatusDocument,
} from '../../../src/bots/whatsapp-web/state/documents.ts'
import { accountOf } from '../../../src/bots/whatsapp-web/state/installation.ts'
import { whatsappQr, whatsappStatus } from '../../../src/main/commands/run/whatsapp-status.ts'
import { type Context, exitCodeFor, explain } from '../../../src/main/terminal/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { eventually } from '../../support/eventually.ts'

const NUMBER = '212500000001'
const since = new Date('2026-11-29T09:00:00Z')
const STATES = ['starting', 'pairing', 'syncing', 'ready', 'offline', 'ending', 'resting'] as const

let database: Awaited<ReturnType<typeof openTestDatabase>>
let installation: Collections['installation']
beforeAll(async () => {
  database = await openTestDatabase()
  installation = collectionsOf(database.connection.getClient().db(database.connection.name)).installation
})
afterAll(() => database.drop())

/** As a person would, without a process of its own: what was printed, or what went wrong. */
const run = async (command: (context: Context) => Promise<void>) => {
  const printed: string[] = []
  const settings = { mongodbUri: database.uri } as Context['settings']
  const context = { settings, print: (line: string) => printed.push(line) } as unknown as Context
  const failed = await command(context).then(
    () => undefined,
    (error: unknown) => ({ code: exitCodeFor(error), words: explain(error, { LANG: 'fr' }) }),
  )
  return { printed: printed.join('\n'), failed }
}

const isSaid = (status: Partial<StatusDocument>) =>
  installation.replaceOne(
    { _id: 'number' },
    {
      account: accountOf(`${NUMBER}@c.us`),
      linked: true,
      readUpTo: since,
      status: { state: 'ready', since, failures: 0, rssBytes: 0, ...status },
    },
    { upsert: true },
  )

describe('sanad whatsapp', () => {
  it('says that nobody hosts the number, and that there is nothing to link', async () => {
    await installation.deleteMany({})
    expect(await run((context) => whatsappStatus(context, {}))).toEqual({
      printed: 'state  off\nsince  -\nwhy  -\nfailures  0\nbrowserMegabytes  0',
      failed: undefined,
    })
    expect(await run(whatsappQr)).toEqual({
      printed: '',
      failed: { code: 1, words: expect.stringMatching(/pas de code à scanner.*off/) },
    })
  })

  it.each(STATES)('says that it is %s, and never the number nor the code', async (state) => {
    await isSaid({ state, why: 'frozen', failures: 2, rssBytes: 400 * 1_048_576, qr: 'ref,key' })
    const asJson = await run((context) => whatsappStatus(context, { json: true }))
    expect(JSON.parse(asJson.printed)).toEqual({
      state,
      since: since.toISOString(),
      why: 'frozen',
      failures: 2,
      browserMegabytes: 400,
    })
    const asText = await run((context) => whatsappStatus(context, {}))
    expect(asText.printed).toContain(`state  ${state}\n`)
    for (const { printed } of [asJson, asText]) expect(printed).not.toMatch(/2125|ref,key|web-/)
  })

  it('shows what is to be scanned, or typed on the phone, and nothing once it is linked', async () => {
    await isSaid({ state: 'pairing', qr: 'ref,key' })
    const { printed } = await run(whatsappQr)
    expect(printed.split('\n').length).toBeGreaterThan(10)
    expect(printed).toMatch(/[▀▄█]/)
    await isSaid({ state: 'pairing', code: 'SANAD123' })
    expect(await run(whatsappQr)).toEqual({ printed: 'SANAD123', failed: undefined })
    await isSaid({ state: 'ready' })
    expect((await run(whatsappQr)).failed).toEqual({ code: 1, words: expect.stringContaining('ready') })
  })

  it('finds the picture in the data folder, for its owner only, as long as it links anybody', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-qr-'))
    const places = openPlaces(folder)
    const shown: string[] = []
    const pairing = new Pairing({ places, logger: silentLogger, show: (line) => shown.push(line) })
    pairing.show({ type: 'qr', qr: 'ref,key' })
    await eventually(() => expect(shown).toHaveLength(1))
    expect(places.qrFile).toBe(path.join(folder, 'whatsapp-web', 'qr.png'))
    expect(shown[0]).toContain(`also in ${places.qrFile}\n`)
    expect((await readFile(places.qrFile)).subarray(1, 4).toString()).toBe('PNG')
    expect((await stat(places.qrFile)).mode & 0o777).toBe(0o600)
    pairing.linked()
    expect(pairing.codes).toEqual({})
    await eventually(() => expect(stat(places.qrFile)).rejects.toThrow('ENOENT'))
    await rm(folder, { recursive: true })
  })
})

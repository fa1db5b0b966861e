import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectMongo } from '../../../src/shared/mongo/index.ts'
import { createMongoTicketStore } from '../../../src/tickets/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'
import { aTicket } from '../../unit/tickets/support/tickets.ts'
import { startStandIn } from './chat-stand-in.ts'
import { sanad } from './command-line.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-cli-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// each command is a process of its own, on a machine that may be busy with other tests
describe('the command line', { timeout: 120_000 }, () => {
  it('has help on stdout, whatever the settings say, and ends with 0', async () => {
    const { code, stdout, stderr } = await sanad(['people', '--help'], { env: { PORT: 'wrong' } })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Usage: sanad people')
  })

  it.each([[[]], [['dance']], [['people', 'anonymise', 'teacher-1']]])(
    'ends with 2 for the wrong use %j, and prints nothing to stdout',
    async (args) => {
      const { code, stdout, stderr } = await sanad(args, { env: { DATA_DIR: folder } })
      expect(code).toBe(2)
      expect(stdout).toBe('')
      expect(stderr).not.toBe('')
    },
  )

  it('ends with 2 and one sentence for a wrong setting, from the environment or from .env', async () => {
    const env = { TELEGRAM_BOT_TOKEN: 'hunter2', DATA_DIR: folder }
    const { code, stdout, stderr } = await sanad(['backup', path.join(folder, 'x')], { env })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('TELEGRAM_BOT_TOKEN')
    expect(stderr).not.toContain('hunter2')
  })

  it('ends with 1 and one sentence when what was asked could not be done', async () => {
    const env = { DATA_DIR: folder }
    const noServer = await sanad(['chat', '--as', 'teacher-1', '--url', 'http://127.0.0.1:9'], { env })
    expect([noServer.code, noServer.stdout]).toEqual([1, ''])
    expect(noServer.stderr.trim()).toMatch(/^No server answers at http:\/\/127\.0\.0\.1:9.*`npm start`/)
    const noFile = await sanad(['restore', 'missing.gz'], {
      env: { MONGODB_URI: newDatabaseUri() },
      cwd: folder,
    })
    expect(noFile.code).toBe(1)
    expect(noFile.stderr.trim()).toContain(path.join(folder, 'missing.gz'))
    expect(noFile.stderr.trim().split('\n')).toHaveLength(1)
  })

  it('simulates days on a server of its own, and leaves nothing behind', async () => {
    const days = ['--from', '2026-11-02', '--days', '7', '--reports', '12', '--seed', '3']
    const { code, stdout, stderr } = await sanad(['simulate', ...days, '--json'], {
      env: { DATA_DIR: path.join(folder, 'untouched') },
    })
    expect([code, stderr]).toEqual([0, ''])
    const figures = JSON.parse(stdout)
    expect(figures).toMatchObject({ from: '2026-11-02', to: '2026-11-09', reportsAWeek: 12, opened: 12 })
    expect(figures.byTier.school.arrived).toBeGreaterThanOrEqual(12)
    expect(existsSync(path.join(folder, 'untouched'))).toBe(false)
  })

  it('warns of a setting that does not exist, and goes on', async () => {
    const env = { SANAD_RETENTION_DAY: '30', MONGODB_URI: newDatabaseUri() }
    const { code, stderr } = await sanad(['backup', path.join(folder, 'empty.gz')], { env })
    expect(code).toBe(0)
    expect(stderr).toContain('is SANAD_RETENTION_DAYS meant?')
  })

  it('backs up and restores through a server of its own, which it ends afterwards', async () => {
    const MONGODB_URI = newDatabaseUri()
    const client = await new MongoClient(MONGODB_URI).connect()
    await client.db().collection('tickets').insertOne({ text: 'kept' })
    const saved = await sanad(['backup', 'saved.gz', '--json'], { env: { MONGODB_URI }, cwd: folder })
    await client.db().dropDatabase()
    await client.close()
    expect(JSON.parse(saved.stdout)).toEqual({ collections: 1, documents: 1 })

    const env = { DATA_DIR: path.join(folder, 'data') }
    const restored = await sanad(['restore', 'saved.gz', '--json'], { env, cwd: folder })
    expect([restored.code, restored.stdout]).toEqual([0, saved.stdout])
    const again = await sanad(['restore', 'saved.gz'], { env, cwd: folder })
    expect([again.code, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('already holds data (tickets)')
    expect(await readdir(path.join(folder, 'data/mongod'))).not.toContain('mongod.json')
  })

  it('closes a unit from a day on, and lets it work again', async () => {
    const uri = newDatabaseUri()
    const options = { env: { MONGODB_URI: uri }, cwd: folder }
    const header = 'unit_code,unit_kind,unit_name_ar,unit_name_fr,parent_code'
    await writeFile(
      path.join(folder, 'units.csv'),
      `${header}\nC1,centre,المركز,Centre,\nR1,region,جهة,Région,C1\n`,
    )
    expect((await sanad(['directory', 'import', 'units.csv'], options)).code).toBe(0)
    const closed = await sanad(['directory', 'close', 'R1', '--from', '2026-02-20', '--json'], options)
    // midnight in Ramadan is midnight in universal time
    expect(JSON.parse(closed.stdout)).toEqual({ unitId: 'R1', closedAt: '2026-02-20T00:00:00.000Z' })
    const client = await MongoClient.connect(uri)
    const kept = () => client.db().collection<{ _id: string }>('units').findOne({ _id: 'R1' })
    expect(await kept()).toMatchObject({ closedAt: new Date('2026-02-20T00:00:00Z') })
    expect((await sanad(['directory', 'import', 'units.csv'], options)).code).toBe(0)
    expect(await kept()).toMatchObject({ closedAt: new Date('2026-02-20T00:00:00Z') })
    expect((await sanad(['directory', 'reopen', 'R1'], options)).stdout).toBe('R1 works again\n')
    expect(await kept()).not.toHaveProperty('closedAt')
    await client.close()
  })

  it('imports a directory, and links its people', async () => {
    const options = { env: { MONGODB_URI: newDatabaseUri() }, cwd: folder }
    const header =
      'person_id,name_ar,name_fr,phone,role,axis,language,unit_code,unit_kind,unit_name_ar,unit_name_fr'
    await writeFile(
      path.join(folder, 'good.csv'),
      `${header}\nop-1,مشغل,Opérateur,,operator,,fr,C1,centre,المركز,Centre\n`,
    )
    await writeFile(
      path.join(folder, 'bad.csv'),
      `${header}\nop-2,أ,B,12,operator,,fr,C1,centre,المركز,Centre\n`,
    )

    const dry = await sanad(['directory', 'import', 'good.csv', '--dry-run'], options)
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('people: 1 created')])
    expect((await sanad(['people', 'link', 'op-1'], options)).code).toBe(1)

    const done = await sanad(['directory', 'import', 'good.csv', '--json'], options)
    expect(JSON.parse(done.stdout)).toMatchObject({
      people: { created: 1 },
      units: { created: 1 },
      errors: [],
    })
    const link = await sanad(['people', 'link', 'op-1'], options)
    expect([link.code, link.stderr]).toEqual([0, ''])
    expect(link.stdout).toMatch(/^[0-9A-Z]{8}\n$/)

    const identity = { account: 'a', personId: 'op-1', proof: 'code' } as const
    const seen = { verifiedAt: new Date(), lastSeenAt: new Date() }
    const client = await new MongoClient(options.env.MONGODB_URI).connect()
    const identities = client.db().collection('identities')
    await identities.insertMany([
      { ...identity, ...seen, channel: 'telegram', address: '1' },
      { ...identity, ...seen, channel: 'telegram', address: '2' },
      { ...identity, ...seen, channel: 'whatsapp-cloud', address: '2126' },
    ])
    const unlinked = await sanad(['people', 'unlink', 'op-1', 'telegram'], options)
    expect([unlinked.code, unlinked.stdout, unlinked.stderr]).toEqual([0, '2\n', ''])
    expect(await identities.distinct('channel')).toEqual(['whatsapp-cloud'])
    const expiresAt = new Date(Date.now() + 60_000)
    const pages = client
      .db()
      .collection<{ _id: string; personId: string; expiresAt: Date }>('webchat_sessions')
    await pages.insertMany(
      ['op-1', 'op-9'].map((personId) => ({ _id: `page of ${personId}`, personId, expiresAt })),
    )
    expect((await sanad(['people', 'unlink', 'op-1', 'webchat'], options)).stdout).toBe('1\n')
    expect(await pages.distinct('personId')).toEqual(['op-9'])
    await client.close()
    const inVain = ['op-1', 'nobody'].map((id) => sanad(['people', 'unlink', id, 'telegram'], options))
    expect((await Promise.all(inVain)).map(({ code }) => code)).toEqual([1, 1])

    const bad = await sanad(['directory', 'import', 'bad.csv'], options)
    expect(bad.code).toBe(1)
    expect(bad.stderr).toContain('bad.csv:2:4: ')
    expect((await sanad(['people', 'link', 'op-2'], options)).code).toBe(1)

    const connection = await connectMongo(options.env.MONGODB_URI, { poolSize: 2 })
    const chats = ['webchat_sessions', 'webchat_messages', 'conversations'].map((name) =>
      connection.collection(name),
    )
    for (const personId of ['op-1', 'op-9'])
      for (const chat of chats)
        await chat.insertOne({ personId, token: personId, state: { memory: { personId } } })
    const opened = aTicket({ requesterId: 'op-1' })
    await createMongoTicketStore(connection).insert(opened)
    const gone = await sanad(['people', 'anonymise', 'op-1', '--yes'], options)
    expect([gone.code, gone.stdout, gone.stderr]).toEqual([0, '', ''])
    for (const chat of chats) expect(await chat.distinct('personId')).toEqual(['op-9'])
    await connection.close()
    const trail = await sanad(['tickets', 'trail', opened.reference], options)
    expect([trail.code, trail.stdout]).toEqual([0, expect.stringMatching(/op-1 {2}opened {2}school 10102B/)])
    const again = await sanad(['directory', 'import', 'good.csv', '--dry-run'], options)
    expect(again.stdout).toContain('people: 0 created, 1 updated')
    expect((await sanad(['people', 'anonymise', 'op-2', '--yes'], options)).code).toBe(1)
  })

  it('talks: lines in, replies out, as text or as JSON', async () => {
    const server = await startStandIn()
    try {
      const args = ['chat', '--as', 'teacher-1', '--url', server.url]
      const options = { env: { DATA_DIR: folder }, input: 'السلام\nla 2' }
      const text = await sanad(args, options)
      expect(text.code).toBe(0)
      expect(text.stdout).toContain('heard: السلام\n\nmore on السلام\n  1. Yes\n  2. No\n\nheard: la 2')
      const json = await sanad([...args, '--json'], { ...options, input: 'again\n' })
      const messages = json.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      expect(messages.map((message) => message.text)).toEqual(['heard: again', 'more on again'])
      expect(messages[1]).toMatchObject({ from: 'bot', choices: [{ title: 'Yes' }, { title: 'No' }] })
    } finally {
      await server.close()
    }
  })

  it('reads .env where the package stands, not a file that merely lies near', async () => {
    await writeFile(path.join(folder, '.env'), 'PORT=wrong\n')
    const { code } = await sanad(['backup', 'a.gz'], { env: { MONGODB_URI: newDatabaseUri() }, cwd: folder })
    expect(code).toBe(0)
  })
})

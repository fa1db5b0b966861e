import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type EmbeddedServer,
  findMongod,
  findRunning,
  identify,
  runEmbedded,
  standardSteps,
} from '../../../src/main/mongod/index.ts'
import { pause, silentLogger } from '../../../src/shared/index.ts'

type Held = { child: ChildProcess; pid?: number; uri?: string; code?: string }

const HOLDER = path.join(import.meta.dirname, 'hold-server.ts')
const findBinary = () =>
  findMongod(
    standardSteps(process.env, () => {}),
    () => {},
  )

let dataDir: string
let cleanUps: (() => Promise<void>)[]
beforeEach(async () => {
  cleanUps = []
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'sanad-embedded-'))
})
afterEach(async () => {
  for (const cleanUp of cleanUps) await cleanUp()
  await rm(dataDir, { recursive: true, force: true })
})

const open = async (): Promise<EmbeddedServer> => {
  const server = await runEmbedded({ dataDir, findBinary, logger: silentLogger, small: true })
  cleanUps.push(server.stop)
  return server
}

/** Another process that runs a server on the same folder. */
const hold = async (): Promise<Held> => {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, dataDir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  cleanUps.push(async () => void child.kill('SIGKILL'))
  const [line] = await once(createInterface({ input: child.stdout! }), 'line')
  return { child, ...JSON.parse(line) }
}

const kill = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

const withNotes = async <T>(
  uri: string,
  work: (notes: import('mongodb').Collection) => Promise<T>,
): Promise<T> => {
  const client = await new MongoClient(uri, { serverSelectionTimeoutMS: 20_000 }).connect()
  try {
    return await work(client.db().collection('notes'))
  } finally {
    await client.close()
  }
}

describe('the embedded server', { timeout: 120_000 }, () => {
  it('keeps the data from one start to the next, though its port changes', async () => {
    const first = await open()
    await withNotes(first.uri, (notes) => notes.insertOne({ text: 'kept' }))
    await first.stop()
    expect(await first.gone).toBe('stopped')
    expect(identify(first.pid())).toBeUndefined()
    expect(await findRunning(dataDir)).toBeUndefined()

    const second = await open()
    expect(second.uri).not.toBe(first.uri)
    expect(await withNotes(second.uri, (notes) => notes.countDocuments())).toBe(1)
  })

  it('is started again at the same address when it is killed', async () => {
    const server = await open()
    await withNotes(server.uri, async (notes) => {
      await notes.insertOne({ n: 1 }, { writeConcern: { w: 'majority', journal: true } })
      const killed = server.pid()
      process.kill(killed, 'SIGKILL')
      await notes.insertOne({ n: 2 })
      expect(server.pid()).not.toBe(killed)
      expect(await notes.distinct('n')).toEqual([1, 2])
    })
  })

  it('is given up after the fourth death within ten minutes', async () => {
    const server = await open()
    let over = false
    void server.gone.then(() => {
      over = true
    })
    let died = 0
    for (let last = 0; !over; await pause(20)) {
      const pid = server.pid()
      if (pid === last || !identify(pid)) continue
      last = pid
      process.kill(pid, 'SIGKILL')
      died += 1
    }
    expect(died).toBe(4)
    expect(await server.gone).toBe('died_too_often')
  })

  it('is adopted when the process that ran it was killed', async () => {
    const held = await hold()
    await kill(held.child, 'SIGKILL')
    const server = await open()
    expect(server.pid()).toBe(held.pid)
    expect(server.uri).toBe(held.uri)
    process.kill(held.pid!, 'SIGKILL')
    await withNotes(server.uri, (notes) => notes.insertOne({ n: 1 }))
    expect(server.pid()).not.toBe(held.pid)
  })

  it('belongs to one process at a time', async () => {
    const server = await open()
    expect((await hold()).code).toBe('setup.data_folder_in_use')
    expect(await findRunning(dataDir)).toBe(server.uri)
  })

  it('goes to exactly one of two that start together', async () => {
    const both = await Promise.all([hold(), hold()])
    expect(both.filter(({ uri }) => uri)).toHaveLength(1)
    expect(both.find(({ code }) => code)?.code).toBe('setup.data_folder_in_use')
    for (const { child, uri } of both) if (uri) await kill(child, 'SIGTERM')
    expect(await findRunning(dataDir)).toBeUndefined()
  })

  it('says so when a server that is none of ours works on the folder', async () => {
    const held = await hold()
    const record = path.join(dataDir, 'mongod/mongod.json')
    const foreign = await readFile(record, 'utf8')
    await rm(record)
    await expect(open()).rejects.toMatchObject({ code: 'setup.data_folder_locked' })
    await writeFile(record, foreign)
    await kill(held.child, 'SIGTERM')
  })

  it.each([
    ['half-written', '{"owner":{"pid":1'],
    [
      'of a process that is gone',
      '{"owner":{"pid":999999,"startedAt":"1"},"port":1,"server":{"pid":999998,"startedAt":"1"}}',
    ],
    [
      'of a number that another process has now',
      `{"owner":{"pid":${process.pid},"startedAt":"0"},"port":1,"server":{"pid":${process.pid},"startedAt":"0"}}`,
    ],
  ])('starts over a record that is %s', async (_, text) => {
    await mkdir(path.join(dataDir, 'mongod'))
    await writeFile(path.join(dataDir, 'mongod/mongod.json'), text)
    const server = await open()
    expect(await findRunning(dataDir)).toBe(server.uri)
  })

  it('leaves nothing behind when its start is interrupted', async () => {
    const interrupt = new AbortController()
    const start = runEmbedded({
      dataDir,
      findBinary,
      logger: silentLogger,
      small: true,
      signal: interrupt.signal,
    })
    setTimeout(() => interrupt.abort(), 250)
    await expect(start).rejects.toMatchObject({ code: 'setup.interrupted' })
    expect(await readFile(path.join(dataDir, 'mongod/mongod.json')).catch(() => 'none')).toBe('none')
    await open()
  })
})

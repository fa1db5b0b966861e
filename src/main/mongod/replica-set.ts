import { type Db, MongoClient } from 'mongodb'
import { pause } from '../../shared/index.ts'

export const REPLICA_SET = 'sanad'

export const serverUri = (port: number): string =>
  `mongodb://127.0.0.1:${port}/sanad?replicaSet=${REPLICA_SET}`

const connectDirectly = (port: number, timeoutMs: number): Promise<MongoClient> =>
  new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: timeoutMs,
  }).connect()

/** The data folder that the server on this port works on; undefined when none answers there. */
export const dbPathAt = async (port: number): Promise<string | undefined> => {
  try {
    const client = await connectDirectly(port, 2_000)
    try {
      const { parsed } = await client.db('admin').command({ getCmdLineOpts: 1 })
      return parsed?.storage?.dbPath
    } finally {
      await client.close()
    }
  } catch {
    return undefined
  }
}

/** Server codes: 23 already initialised, 94 not yet initialised. */
const ALREADY_INITIALISED = 23

/** The set as it must be: this one member, at the port that this start was given. */
const configure = async (admin: Db, host: string): Promise<void> => {
  const members = [{ _id: 0, host }]
  try {
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } })
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_INITIALISED) throw error
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0]?.host === host) return
    // the data were last served on another port, so the member does not find itself in its own set
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] }
    await admin.command({ replSetReconfig: moved, force: true })
  }
}

const becomePrimary = async (client: MongoClient, host: string, until: AbortSignal): Promise<void> => {
  const admin = client.db('admin')
  while (!until.aborted) {
    const hello = await admin.command({ hello: 1 })
    if (hello.isWritablePrimary && hello.me === host) return
    if (!hello.setName || hello.me !== host) await configure(admin, host).catch(ignoreBusy)
    await pause(50, until)
  }
}

/** While it starts, the server may answer that it is not ready to be configured: asked again. */
const ignoreBusy = (error: unknown): void => {
  const { code } = error as { code?: number }
  if (code === undefined) throw error
}

/** Waits until the server on this port takes writes, as a replica set of one. Throws when `until` is aborted. */
export const awaitPrimary = async (port: number, until: AbortSignal): Promise<void> => {
  while (!until.aborted) {
    const client = await connectDirectly(port, 1_000).catch(() => undefined)
    try {
      if (client) await becomePrimary(client, `127.0.0.1:${port}`, until)
      if (client && !until.aborted) return
    } catch {
      // it went away while it was asked
    } finally {
      await client?.close()
    }
    await pause(100, until)
  }
  throw new Error(`the server on port ${port} did not become writable`)
}

/** Asks for a clean end, as Ctrl-C would. */
export const shutDown = async (port: number): Promise<void> => {
  const client = await connectDirectly(port, 3_000)
  try {
    await client.db('admin').command({ shutdown: 1, force: true, timeoutSecs: 1 })
  } catch {
    // the server closes the connection instead of answering
  } finally {
    await client.close()
  }
}

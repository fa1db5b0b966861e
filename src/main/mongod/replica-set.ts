import { MongoClient } from 'mongodb'
import { pause } from '../../shared/index.ts'

export const REPLICA_SET = 'sanad'

export const serverUri = (port: number): string =>
  `mongodb://127.0.0.1:${port}/sanad?replicaSet=${REPLICA_SET}`

const connectDirectly = async (port: number, timeoutMs: number): Promise<MongoClient> => {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: timeoutMs,
  })
  return client.connect()
}

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

/** Makes the server a replica set of one, if it is not yet, and waits until it takes writes. */
export const awaitPrimary = async (port: number, forMs = 60_000): Promise<void> => {
  const client = await connectDirectly(port, forMs)
  const admin = client.db('admin')
  const giveUpAt = Date.now() + forMs
  try {
    for (;;) {
      const hello = await admin.command({ hello: 1 })
      if (hello.isWritablePrimary) return
      if (!hello.setName) {
        const config = { _id: REPLICA_SET, members: [{ _id: 0, host: `127.0.0.1:${port}` }] }
        // 23: somebody else has just initiated it
        await admin.command({ replSetInitiate: config }).catch((error) => {
          if (error.code !== 23) throw error
        })
      }
      if (Date.now() > giveUpAt) throw new Error(`the server on port ${port} did not become writable`)
      await pause(50)
    }
  } finally {
    await client.close()
  }
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

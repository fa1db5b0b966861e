import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Connection } from 'mongoose'
import { connectMongo } from '../../shared/mongo/index.ts'
import { findMongod, runEmbedded, standardSteps } from '../mongod/index.ts'
import { type Context, endRequested } from '../terminal/index.ts'

export type TemporaryServer = {
  /** A connection to a database of this server, closed with it. */
  readonly connect: (database: string) => Promise<Connection>
  /** Where another process reaches a database of this server. */
  readonly uriOf: (database: string) => string
  /** Where another process may keep what it needs; removed afterwards. */
  readonly folder: string
  readonly signal: AbortSignal
}

/**
 * The embedded server as the product runs it, on an empty folder of its own that is removed afterwards: a
 * measurement never touches the product's data.
 */
export const onTemporaryServer = async <T>(
  { env, say, logger }: Context,
  work: (server: TemporaryServer) => Promise<T>,
): Promise<T> => {
  const ending = endRequested()
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sanad-bench-'))
  const findBinary = () => findMongod(standardSteps(env, say), say)
  try {
    const server = await runEmbedded({ dataDir, findBinary, logger, signal: ending.signal })
    const connections: Connection[] = []
    const uriOf = (database: string): string => {
      const uri = new URL(server.uri)
      uri.pathname = `/${database}`
      return uri.href
    }
    const connect = async (database: string): Promise<Connection> => {
      const connection = await connectMongo(uriOf(database), { poolSize: 16 })
      connections.push(connection)
      return connection
    }
    try {
      return await work({ connect, uriOf, folder: path.join(dataDir, 'others'), signal: ending.signal })
    } finally {
      await Promise.allSettled(connections.map((connection) => connection.close()))
      await server.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
    ending.forget()
  }
}

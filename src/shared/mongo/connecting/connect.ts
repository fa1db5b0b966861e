import mongoose, { type Connection } from 'mongoose'
import { failClosedWrites } from './closed-writes.ts'
import { readKnownStrings } from './known-strings.ts'

/**
 * One mongoose connection with what Sanad relies on: majority writes that are journaled, majority
 * reads, retried once by the driver. `connection.db` is the plain driver for the hot paths.
 */
export const connectMongo = async (uri: string, options: { poolSize?: number } = {}): Promise<Connection> => {
  failClosedWrites()
  readKnownStrings()
  const connection = mongoose.createConnection(uri, {
    maxPoolSize: options.poolSize ?? 30,
    serverSelectionTimeoutMS: 15_000,
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    autoIndex: false,
    autoCreate: false,
  })
  await connection.asPromise()
  return connection
}

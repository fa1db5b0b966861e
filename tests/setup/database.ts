import { randomBytes } from 'node:crypto'
import type { Connection } from 'mongoose'
import { inject } from 'vitest'
import { connectMongo } from '../../src/shared/mongo/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    mongoUri: string
  }
}

/** The address of a new, empty database on the test run's server. */
export const newDatabaseUri = (): string => {
  const uri = new URL(inject('mongoUri'))
  uri.pathname = `/sanad-test-${randomBytes(6).toString('hex')}`
  return uri.href
}

/** A database of its own for one test file; `drop` it in `afterAll`. */
export const openTestDatabase = async (): Promise<{
  uri: string
  connection: Connection
  drop: () => Promise<void>
}> => {
  const uri = newDatabaseUri()
  const connection = await connectMongo(uri, { poolSize: 10 })
  const drop = async () => {
    await connection.dropDatabase()
    await connection.close()
  }
  return { uri, connection, drop }
}

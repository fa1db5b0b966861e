import { afterAll, beforeAll } from 'vitest'
import { createMongoTicketStore, ticketMigrations } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { createMemoryTicketStore } from './memory-store.ts'
import { ticketStoreContract } from './store-contract.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of ticketMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())

ticketStoreContract('MongoDB', async () => {
  for (const name of ['tickets', 'ticket_counts']) await database.connection.collection(name).deleteMany({})
  return createMongoTicketStore(database.connection)
})

ticketStoreContract('memory', async () => createMemoryTicketStore())

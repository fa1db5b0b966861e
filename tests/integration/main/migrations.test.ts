import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations, namedLeases } from '../../../src/main/compose/index.ts'
import { connectMongo, migrate } from '../../../src/shared/mongo/index.ts'
import { ticketMigrations } from '../../../src/tickets/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'

type Connection = Awaited<ReturnType<typeof connectMongo>>

describe('the migrations of the whole product', () => {
  let connection: Connection
  beforeAll(async () => {
    connection = await connectMongo(newDatabaseUri())
  })
  afterAll(async () => {
    await connection.getClient().db(connection.name).dropDatabase()
    await connection.close()
  })

  const run = () =>
    migrate(connection.getClient().db(connection.name), migrations, namedLeases(connection, 'test'))
  const forget = (ids: readonly string[]) =>
    connection
      .getClient()
      .db(connection.name)
      .collection<{ _id: string }>('migrations')
      .deleteMany({
        _id: { $in: [...ids] },
      })

  it('run once each', async () => {
    expect(await run()).toHaveLength(migrations.length)
    expect(await run()).toEqual([])
  })

  it('may each be run again, as after a node that died before it was noted', async () => {
    const ids = migrations.map(({ id }) => id).sort()
    await forget(ids.slice(-1))
    expect(await run()).toEqual(ids.slice(-1))
  })

  it('of the tickets can be run again where their indexes are gone', async () => {
    const tickets = connection.getClient().db(connection.name).collection('tickets')
    const before = await tickets.indexes()
    await tickets.dropIndexes()
    await forget(ticketMigrations.map(({ id }) => id))
    expect(await run()).toHaveLength(ticketMigrations.length)
    expect(await tickets.indexes()).toEqual(expect.arrayContaining(before))
  })
})

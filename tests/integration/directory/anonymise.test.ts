import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anonymisePerson,
  createMongoDirectory,
  createMongoIdentities,
  createMongoLinkCodes,
  directoryMigrations,
  loadDemoDirectory,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const name = { ar: 'شخص', fr: 'personne' }

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
  await loadDemoDirectory(database.connection, NOW)
})
afterAll(() => database.drop())

describe('anonymising a person', () => {
  it('takes names, phone, chats and codes away and ends their roles; nobody else is touched', async () => {
    const directory = createMongoDirectory(database.connection)
    const identities = createMongoIdentities(database.connection)
    const codes = createMongoLinkCodes(database.connection)
    const { phone, memberships } = await directory.getPerson('teacher-1')
    const link = {
      channel: 'telegram',
      account: 'b',
      proof: 'contact',
      verifiedAt: NOW,
      lastSeenAt: NOW,
    } as const
    await identities.link({ ...link, address: '1', personId: 'teacher-1' })
    await identities.link({ ...link, address: '2', personId: 'teacher-2' })
    const code = await codes.issue('teacher-1', NOW)
    const other = await codes.issue('teacher-2', NOW)
    const colleague = await directory.getPerson('teacher-2')

    await anonymisePerson(database.connection, 'teacher-1', { name, at: NOW })
    await anonymisePerson(database.connection, 'teacher-1', { name, at: new Date(NOW.getTime() + 1_000) })

    expect(await directory.getPerson('teacher-1')).toEqual({
      id: 'teacher-1',
      name,
      language: 'ar',
      memberships: [{ ...memberships[0], until: NOW }],
    })
    expect(await directory.findPersonByPhone(phone!)).toBeUndefined()
    expect(await directory.listMembers({ unitIds: ['10101A'], roles: ['staff'], at: NOW })).toEqual([
      colleague,
    ])
    expect((await db().collection('identities').find().toArray()).map(({ address }) => address)).toEqual([
      '2',
    ])
    const from = { channel: 'telegram', account: 'b', address: '9' } as const
    expect(await codes.redeem(code, from, NOW)).toBeUndefined()
    expect(await codes.redeem(other, from, NOW)).toEqual({ personId: 'teacher-2' })
    const left = await db()
      .collection('people')
      .findOne({ _id: 'teacher-1' as never })
    expect(JSON.stringify(left)).not.toMatch(/Salma|سلمى|\+212/)
  })

  it('throws for somebody whom the directory does not know', async () => {
    await expect(anonymisePerson(database.connection, 'none', { name, at: NOW })).rejects.toMatchObject({
      code: 'directory.unknown_person',
    })
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  anonymisePerson,
  createMongoDirectory,
  createMongoIdentities,
  createMongoPreferences,
  directoryMigrations,
  type Identity,
  importDirectory,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { aPersonIn, HEADER, openCsvFolder, UNITS } from './setup/csv.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let csv: Awaited<ReturnType<typeof openCsvFolder>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  csv = await openCsvFolder()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
})
afterAll(async () => {
  await csv.remove()
  await database.drop()
})
beforeEach(async () => {
  for (const name of ['units', 'people', 'identities']) await db().collection(name).deleteMany({})
})

const NOW = new Date('2026-11-24T09:00:00Z')
const [FIRST, SECOND] = ['+212612345671', '+212612345672']
const identities = () => createMongoIdentities(database.connection)
const directory = () => createMongoDirectory(database.connection)

const importPeople = async (...people: readonly (readonly [id: string, phone: string])[]) => {
  const rows = people.map(([id, phone]) => aPersonIn('S1', id, { phone, language: 'ar' }))
  const filePath = await csv.write([HEADER, ...UNITS, ...rows].join('\n'))
  return importDirectory({ connection: database.connection, filePath, now: NOW })
}

const link = (personId: string, address: string, more: Partial<Identity>) =>
  identities().link({
    channel: 'telegram',
    account: 'bot',
    address,
    personId,
    proof: 'code',
    verifiedAt: NOW,
    lastSeenAt: NOW,
    ...more,
  })
const addressesOf = async (personId: string) =>
  (await identities().listByPerson(personId)).map(({ address }) => address).sort()

describe('a number that changes hands', () => {
  beforeEach(async () => {
    await importPeople(['p1', FIRST])
    await link('p1', 'by-contact', { proof: 'contact', phone: FIRST })
    await link('p1', 'by-provider', { proof: 'provider', phone: FIRST })
    await link('p1', 'by-code', {})
  })

  it('unlinks what it had proved when the directory gives it to somebody else', async () => {
    await importPeople(['p1', ''], ['p2', FIRST])
    expect(await addressesOf('p1')).toEqual(['by-code'])
  })

  it('unlinks what it had proved when the person has another one', async () => {
    await importPeople(['p1', SECOND])
    expect(await addressesOf('p1')).toEqual(['by-code'])
  })

  it('unlinks nothing when the same file comes again, or says nothing of the number', async () => {
    await importPeople(['p1', FIRST])
    await importPeople(['p1', ''])
    expect(await addressesOf('p1')).toEqual(['by-code', 'by-contact', 'by-provider'])
  })

  it('is filled in for those who had shared it before it was kept', async () => {
    await link('p1', 'older', { proof: 'contact' })
    await directoryMigrations.find(({ id }) => id === '0007-directory-who-is-this')?.up(db())
    expect(await identities().findByAddress('telegram', 'bot', 'older')).toMatchObject({ phone: FIRST })
  })
})

describe('an address that moves', () => {
  const move = (from: string, to: string) =>
    identities().move({ channel: 'telegram', account: 'bot', from, to })

  it('takes its person along, whoever was there before, and proves nothing of the old number', async () => {
    await link('p1', 'old', { proof: 'provider', phone: FIRST })
    await link('p2', 'new', {})
    await move('old', 'new')
    await move('old', 'new')
    expect(await identities().findByAddress('telegram', 'bot', 'old')).toBeUndefined()
    const moved = await identities().findByAddress('telegram', 'bot', 'new')
    expect(moved).toMatchObject({ personId: 'p1', proof: 'provider' })
    expect(moved).not.toHaveProperty('phone')
  })

  it('changes nothing when nobody is linked there', async () => {
    await link('p2', 'new', {})
    await move('nobody', 'new')
    await move('new', 'new')
    expect(await addressesOf('p2')).toEqual(['new'])
  })
})

describe('what a person wishes', () => {
  const wish = createMongoPreferences

  it('counts before what the directory says, and outlives the next import, which finds nothing changed', async () => {
    await importPeople(['p1', FIRST])
    await wish(database.connection).set('p1', { language: 'fr' })
    await wish(database.connection).set('p1', { channel: 'telegram' })
    const again = await importPeople(['p1', FIRST])
    expect(again.people).toMatchObject({ updated: 0, unchanged: 1 })
    await importPeople(['p1', SECOND])
    expect(await directory().getPerson('p1')).toMatchObject({
      language: 'fr',
      preferredChannel: 'telegram',
      phone: SECOND,
    })
  })

  it('goes with everything else that says who somebody is', async () => {
    await importPeople(['p1', FIRST])
    await wish(database.connection).set('p1', { channel: 'telegram' })
    await anonymisePerson(database.connection, 'p1', { name: { ar: 'س', fr: 'X' }, at: NOW })
    expect(await directory().getPerson('p1')).not.toHaveProperty('preferredChannel')
  })

  it('is refused for nobody', async () => {
    await expect(wish(database.connection).set('nobody', { language: 'fr' })).rejects.toMatchObject({
      code: 'directory.unknown_person',
    })
  })
})

describe('tickets of which somebody wants no news', () => {
  it('stand once each, the newest last, outlive an import, and are told of again when wanted', async () => {
    await importPeople(['p1', FIRST])
    const preferences = createMongoPreferences(database.connection)
    for (const mute of ['SN-AAAAA1', 'SN-BBBBB2', 'SN-AAAAA1']) await preferences.set('p1', { mute })
    await importPeople(['p1', FIRST])
    expect((await directory().getPerson('p1')).muted).toEqual(['SN-BBBBB2', 'SN-AAAAA1'])
    await preferences.set('p1', { unmute: 'SN-AAAAA1' })
    await preferences.set('p1', { unmute: 'SN-BBBBB2', language: 'fr' })
    const person = await directory().getPerson('p1')
    expect(person.muted).toBeUndefined()
    expect(person.language).toBe('fr')
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchesOf } from '../../../../src/bots/files/fetching/document.ts'
import { forgetHeld } from '../../../../src/bots/files/fetching/held-albums.ts'
import type { InboundMessage } from '../../../../src/bots/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { eventually } from '../../../support/eventually.ts'
import { migrateBots } from '../setup/pipeline.ts'
import { aFetchingService, announcing, FakeProvider, open } from './fetching-setup.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let provider: FakeProvider
let save: (...messages: InboundMessage[]) => Promise<number>
let end: () => Promise<void>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  provider = new FakeProvider()
  const service = await aFetchingService(database.connection, provider)
  const stop = new AbortController()
  const running = service.start(stop.signal)
  const inbox = service.files.noting({ save: async (messages) => messages.length })
  save = (...messages) => inbox.save(messages)
  end = async () => {
    stop.abort()
    await running
  }
})
afterAll(async () => {
  await end()
  await database.drop()
})

let next = 0
/** A picture of an album in a group. */
const picture = (album: string, addressed: boolean) => {
  next += 1
  const remote = `r${next}`
  provider.has(remote, open('picture'))
  const id = next.toString(16).padStart(24, '0')
  const from = { channel: 'telegram', account: '42', chat: '-100' } as const
  return { remote, id, message: announcing([{ id, remote }], { from, album, group: { addressed } }) }
}
const fetches = () => fetchesOf(database.connection)
const fetched = (...pictures: { id: string }[]) =>
  eventually(async () => {
    const ids = pictures.map(({ id }) => id)
    expect(await fetches().countDocuments({ _id: { $in: ids }, status: 'stored' })).toBe(ids.length)
  })

describe('a picture that people show each other in a group', () => {
  it('is neither fetched nor noted, and nothing is said about it there', async () => {
    next += 1
    const shown = { remote: `r${next}`, id: next.toString(16).padStart(24, '0'), bytes: 99_000_000 }
    const from = { channel: 'whatsapp-web', account: '42', chat: '1203@g.us' } as const
    await save(announcing([shown], { from, group: { addressed: false } }))
    expect(await fetches().findOne({ _id: shown.id })).toBeNull()
    await save(announcing([shown], { from, group: { addressed: true } }))
    expect(await fetches().findOne({ _id: shown.id })).not.toBeNull()
  })
})

describe('an album in a group', () => {
  it('that names nobody is not fetched, however long we look; then it is forgotten', async () => {
    const shown = [picture('A', false), picture('A', false)]
    await save(...shown.map(({ message }) => message))
    const asked = picture('B', true)
    await save(asked.message)
    await fetched(asked)
    for (const { remote } of shown) expect(provider.fetched).not.toContain(remote)
    expect(await forgetHeld(fetches())).toBe(0)
    const later = new Date(Date.now() + 25 * 3_600_000)
    expect(await forgetHeld(fetches(), later)).toBe(2)
    expect(await fetches().findOne({ _id: asked.id })).not.toBeNull()
  })

  it.each([
    ['first', [true, false, false]],
    ['last', [false, false, true]],
  ])('that names us under its %s picture is fetched whole', async (where, named) => {
    const all = named.map((addressed) => picture(where, addressed))
    for (const { message } of all) await save(message)
    await fetched(...all)
  })

  it('that was not for us, and is forwarded to us in private, is fetched', async () => {
    const shown = picture('F', false)
    await save(shown.message)
    await save(announcing([{ id: shown.id, remote: shown.remote }]))
    await fetched(shown)
  })
})

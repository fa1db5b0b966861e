import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/directory/index.ts'
import { createNotifications, deliveryMigrations } from '../../../src/notifications/index.ts'
import { deliveriesOf } from '../../../src/notifications/mongo/collection.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import { silentLogger } from '../../../src/shared/index.ts'
import { stripBidiControls } from '../../../src/shared/text/index.ts'
import { FakeSender } from '../../contract/notifications/fake-sender.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { startCore } from '../../unit/tickets/support/core.ts'
import { demoDirectory } from '../../unit/tickets/support/demo-directory.ts'
import { on } from '../../unit/tickets/support/instants.ts'

const HOUR = 3_600_000
const texts = loadTexts(path.resolve('locales'))
const DIRECTOR = 'director-1'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  database = await openTestDatabase()
  const db = database.connection.getClient().db(database.connection.name)
  for (const migration of deliveryMigrations) await migration.up(db)
})
afterEach(() => database.drop())

/** The director of school 1 wants nothing after six in the evening; it is half past seven. */
const evening = async (wishes: Pick<Person, 'quiet' | 'onlyUrgent'> = { quiet: { from: 18, until: 8 } }) => {
  const core = startCore()
  core.setTime(on('tuesday', '19:30'))
  const sender = new FakeSender('telegram')
  let machine = core.now().getTime()
  const directory = demoDirectory()
  const node = createNotifications({
    connection: database.connection,
    tickets: core.tickets,
    ticketFeed: core.store,
    directory: {
      ...directory,
      listPeople: async (ids) =>
        (await directory.listPeople(ids)).map((one) => (one.id === DIRECTOR ? { ...one, ...wishes } : one)),
      listLines: async () => [],
      listEquipment: async () => [],
    },
    files: { statesOf: async (ids) => new Map(ids.map((id) => [id, 'waiting'])) },
    addressBook: { listFor: async (chat) => [{ channel: 'telegram', account: 'bot', chat }] },
    senders: { telegram: sender },
    texts,
    clock: { now: core.now },
    logger: silentLogger,
    owner: 'node-1',
    random: () => 0.5,
    machineNow: () => new Date(machine),
  })
  const pass = async (ms: number) => {
    core.setTime(new Date(core.now().getTime() + ms))
    machine += ms
    await node.relayOnce()
    await node.drainOnce()
  }
  const heard = () =>
    sender.shown
      .splice(0)
      .filter(({ to }) => to.chat === DIRECTOR)
      .map(({ message }) => ({ ...message, text: stripBidiControls(message.text) }))
  const report = (text: string, more = {}) => core.open('teacher-1', { category: 'printer', text, ...more })
  const openOnes = () => deliveriesOf(database.connection).countDocuments({ open: true, personId: DIRECTOR })
  const { fileSettled } = node
  return { ...core, pass, heard, report, openOnes, fileSettled }
}

describe('quiet hours', () => {
  it('keep what is not urgent until their end, and say it in one message', async () => {
    const desk = await evening()
    const tickets = [await desk.report('bourrage'), await desk.report('toner'), await desk.report('bruit')]
    await desk.pass(1_000)
    await desk.pass(6 * HOUR)
    expect(desk.heard()).toEqual([])
    await desk.pass(7 * HOUR)
    const told = desk.heard()
    expect(told).toHaveLength(1)
    for (const { reference } of tickets) expect(told[0]?.text).toContain(reference)
    expect(told[0]?.choices.map(({ id }) => id)).toEqual(
      tickets.map(({ reference }) => `q:ticket:${reference}`),
    )
    await desk.pass(HOUR)
    expect(desk.heard()).toEqual([])
    expect(await desk.openOnes()).toBe(0)
  })

  it('let a single message go as it is, with its buttons', async () => {
    const desk = await evening()
    const { reference } = await desk.report('bourrage')
    await desk.pass(1_000)
    await desk.pass(13 * HOUR)
    expect(desk.heard().map(({ choices }) => choices[0]?.id)).toEqual([`t:take:${reference}`])
  })

  it.each([1, 2])(
    'are not disturbed by the picture of one of %i that wait, which follows',
    async (reports) => {
      const desk = await evening()
      const photo = { id: 'a1', name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }
      const { reference } = await desk.report('bourrage', { attachments: [photo] })
      for (let more = 1; more < reports; more += 1) await desk.report('toner')
      await desk.pass(1_000)
      await desk.fileSettled('a1', 'stored')
      await desk.pass(6 * HOUR)
      expect(desk.heard()).toEqual([])
      await desk.pass(6.5 * HOUR)
      await desk.pass(HOUR)
      const told = desk.heard()
      expect(told).toHaveLength(2)
      expect(told[0]?.text).toContain(reference)
      expect(told[1]?.attachments).toMatchObject([{ id: 'a1' }])
      expect(await desk.openOnes()).toBe(0)
    },
  )

  it('are passed by danger', async () => {
    const desk = await evening()
    await desk.report('de la fumée sort de la photocopieuse', { danger: true })
    await desk.pass(1_000)
    expect(desk.heard().map(({ text }) => text.charAt(0))).toEqual(['⚠'])
  })

  it('say nothing in the morning of what was over in the night', async () => {
    const desk = await evening()
    const ticket = await desk.report('bourrage')
    await desk.pass(1_000)
    await desk.act('teacher-1', ticket, { type: 'cancel', reason: 'réparée' })
    await desk.pass(1_000)
    await desk.pass(13 * HOUR)
    expect(desk.heard()).toEqual([])
    expect(await desk.openOnes()).toBe(0)
  })
})

describe('only what is urgent', () => {
  it('is at once what waits for them', async () => {
    const desk = await evening({ onlyUrgent: true })
    const { reference } = await desk.report('bourrage')
    await desk.pass(1_000)
    expect(desk.heard().map(({ ticket }) => ticket)).toEqual([reference])
  })
})

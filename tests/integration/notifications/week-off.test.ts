import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

const SECOND = 1_000
const DAY = 24 * 3_600_000
const texts = loadTexts(path.resolve('locales'))

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeEach(async () => {
  database = await openTestDatabase()
  const db = database.connection.getClient().db(database.connection.name)
  for (const migration of deliveryMigrations) await migration.up(db)
})
afterEach(() => database.drop())

/** The real ticket core and the real deliveries; only time and the provider are the test's. */
const start = () => {
  const core = startCore()
  const sender = new FakeSender('telegram')
  let machine = new Date('2026-11-24T09:00:00Z')
  const node = (owner = 'node-1') =>
    createNotifications({
      connection: database.connection,
      tickets: core.tickets,
      ticketFeed: core.store,
      directory: { ...demoDirectory(), listLines: async () => [], listEquipment: async () => [] },
      addressBook: { listFor: async (chat) => [{ channel: 'telegram', account: 'bot', chat }] },
      senders: { telegram: sender },
      texts,
      clock: { now: core.now },
      logger: silentLogger,
      owner,
      random: () => 0.5,
      machineNow: () => new Date(machine),
    })
  const wait = (seconds: number) => {
    machine = new Date(machine.getTime() + seconds * SECOND)
  }
  const relay = async (notifications: ReturnType<typeof node>) => {
    while ((await notifications.relayOnce()) > 0) wait(1)
  }
  /** What each person has been sent since the last look. */
  const news = () => {
    const byPerson = new Map<string, { text: string; choices: string[] }[]>()
    for (const { to, message } of sender.shown.splice(0)) {
      const said = { text: stripBidiControls(message.text), choices: message.choices.map(({ id }) => id) }
      byPerson.set(to.chat, [...(byPerson.get(to.chat) ?? []), said])
    }
    return (id: string) => byPerson.get(id) ?? []
  }
  return { ...core, node, wait, relay, news }
}

const SUPERVISOR = 'province-oujda-1'
const ABOVE = 'region-oriental-1'

const sixtyTickets = async ({ open, act, setTime, now }: ReturnType<typeof start>) => {
  const references: string[] = []
  for (let n = 0; n < 60; n += 1) {
    setTime(new Date(now().getTime() + 60 * SECOND))
    const ticket = await open(`director-${(n % 5) + 1}`, { category: 'massar_grades', text: `notes ${n}` })
    // some are in hand already, the others wait in the queue
    if (n % 3 === 0) await act(SUPERVISOR, ticket, { type: 'take' })
    references.push(ticket.reference)
  }
  return references
}

describe('a service that was off for a week, with sixty tickets of one supervisor', () => {
  it('says it in one message: every ticket named or counted, the longest overdue first', async () => {
    const desk = start()
    const node = desk.node()
    const references = await sixtyTickets(desk)
    await desk.relay(node)
    await node.drainOnce()
    // each new ticket is an alert of its own while the service lives
    const alerts = desk
      .news()(SUPERVISOR)
      .filter(({ choices }) => choices.some((id) => id.startsWith('t:take:')))
    expect(alerts).toHaveLength(60)

    await desk.runTimers(new Date(desk.now().getTime() + 7 * DAY))
    await desk.relay(node)
    await node.drainOnce()
    desk.wait(4)
    await node.drainOnce()

    const heard = desk.news()
    const theirs = heard(SUPERVISOR)
    expect(theirs).toHaveLength(1)
    const digest = theirs.find(({ text }) => text.startsWith('60 طلبا تجاوز الأجل'))
    const lines = digest?.text.split('\n') ?? []
    expect(lines).toHaveLength(1 + 20 + 1)
    expect(lines.at(-1)).toBe('… و40 طلبا آخر.')
    const named = references.filter((reference) => digest?.text.includes(reference))
    expect(named).toHaveLength(20)
    expect(digest?.choices.at(-1)).toBe('q:late')
    // those above have sixty to act on, and read that in one message too
    const above = heard(ABOVE)
    expect(above).toHaveLength(1)
    expect(above.some(({ text }) => /^(?:وصلكم )?60 /.test(text))).toBe(true)
    // nothing is left behind, and nothing is said again
    desk.wait(120)
    await desk.relay(node)
    await node.drainOnce()
    expect(desk.news()(SUPERVISOR)).toEqual([])
    const open = await deliveriesOf(database.connection).countDocuments({ open: true })
    expect(open).toBe(0)
  })

  it('by two nodes at once, and one that died after relaying: still once', async () => {
    const desk = start()
    const references = await sixtyTickets(desk)
    const [one, two] = [desk.node('one'), desk.node('two')]
    await desk.relay(one)
    await one.drainOnce()
    desk.news()
    await desk.runTimers(new Date(desk.now().getTime() + 7 * DAY))
    await Promise.all([desk.relay(one), desk.relay(two)])
    desk.wait(4)
    await Promise.all([one.drainOnce(), two.drainOnce()])
    const theirs = desk.news()(SUPERVISOR)
    const counted = theirs.map(({ text }) => Number(/^\d+/.exec(text)?.[0] ?? 1))
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(references.length)
    expect(theirs).toHaveLength(1)
  })
})

describe('what is late and alone', () => {
  it('comes by itself, with its buttons, a few seconds later', async () => {
    const desk = start()
    const node = desk.node()
    const ticket = await desk.open('director-1', { category: 'massar_grades' })
    await desk.relay(node)
    await node.drainOnce()
    desk.news()
    await desk.runTimers(new Date(desk.now().getTime() + 7 * DAY))
    await desk.relay(node)
    await node.drainOnce()
    expect(desk.news()(ABOVE)).toEqual([])
    desk.wait(4)
    await node.drainOnce()
    const [alert] = desk.news()(ABOVE)
    expect(alert?.text).toContain(ticket.reference)
    expect(alert?.choices).toContain(`t:take:${ticket.reference}`)
  })

  it('is not held back at all when the clock ran out just now', async () => {
    const desk = start()
    const node = desk.node()
    for (let n = 0; n < 6; n += 1) await desk.open('director-1', { category: 'massar_grades' })
    await desk.relay(node)
    await node.drainOnce()
    desk.news()
    await desk.runTimers(on('monday', '13:01'))
    await desk.relay(node)
    await node.drainOnce()
    expect(desk.news()(ABOVE)).toHaveLength(6)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Turn } from '../../../../src/bots/index.ts'
import { AppError, pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDeliveries, fakeDialogs, say } from '../setup/desk.ts'
import { aPerson, fakeDirectory } from '../setup/people.ts'
import { aMessage, aPipeline, migrateBots } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

const db = () => database.connection.getClient().db(database.connection.name)
beforeEach(async () => {
  for (const name of ['inbox', 'conversations', 'person_floods', 'test_replies'])
    await db().collection(name).deleteMany({})
})

describe('the inbox', () => {
  it('keeps a redelivered event once, also within one batch and from two callers at once', async () => {
    const { pipeline } = aPipeline(database.connection)
    const message = aMessage('une imprimante en panne')
    const counts = await Promise.all([
      pipeline.inbox.save([message, message]),
      pipeline.inbox.save([message]),
      pipeline.inbox.save([message, aMessage('autre chose')]),
    ])
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(await pipeline.inbox.save([message])).toBe(0)
    expect(await pipeline.countPending()).toBe(2)
  })

  it('never lets a pending entry go, and a processed one after 14 days', async () => {
    const { pipeline } = aPipeline(database.connection)
    await pipeline.inbox.save([aMessage('bonjour')])
    const ttl = (await db().collection('inbox').indexes()).find(
      ({ expireAfterSeconds }) => expireAfterSeconds,
    )
    expect(ttl).toMatchObject({ key: { processedAt: 1 }, expireAfterSeconds: 14 * 86_400 })
    expect(
      await db()
        .collection('inbox')
        .countDocuments({ processedAt: { $exists: true } }),
    ).toBe(0)
    await pipeline.drainOnce()
    expect(
      await db()
        .collection('inbox')
        .countDocuments({ processedAt: { $exists: true } }),
    ).toBe(1)
  })

  it('keeps no password of what was answered, and hears it before', async () => {
    const heard: string[] = []
    const dialogs = fakeDialogs(({ text, state }) => {
      heard.push(text)
      return { replies: [say('ok')], state }
    })
    const { pipeline } = aPipeline(database.connection, { dialogs })
    const said = 'mon mot de passe est Ab12345 et il ne marche pas'
    await pipeline.inbox.save([aMessage(said), aMessage('une imprimante en panne')])
    await pipeline.drainOnce()
    expect(heard).toEqual([said, 'une imprimante en panne'])
    const kept = await db().collection('inbox').find().sort({ order: 1 }).toArray()
    expect(kept.map(({ message }) => message.text)).toEqual([
      'mon mot de passe est •••• et il ne marche pas',
      'une imprimante en panne',
    ])
  })

  it('finds what is pending by index', async () => {
    const { pipeline } = aPipeline(database.connection)
    await pipeline.inbox.save([aMessage('bonjour')])
    const query = db().collection('inbox').find({ pending: true, conversation: 'webchat:web:teacher-1' })
    const plan = await query.sort({ order: 1, _id: 1 }).explain('queryPlanner')
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('"indexName":"pending"')
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toContain('"SORT"')
    const polling = db()
      .collection('inbox')
      .aggregate([
        { $match: { pending: true, conversation: { $gt: '' } } },
        { $sort: { conversation: 1 } },
        { $group: { _id: '$conversation' } },
      ])
    const scan = JSON.stringify(await polling.explain('queryPlanner'))
    expect(scan).toContain('"indexName":"pending"')
    expect(scan).not.toContain('COLLSCAN')
  })
})

describe('a conversation', () => {
  it("is handled in the provider's order, each message once, by two pipelines on one database", async () => {
    const seen: string[] = []
    let atOnce = 0
    const overlaps: string[] = []
    const dialogs = () =>
      fakeDialogs(async (turn: Turn) => {
        atOnce += 1
        if (atOnce > 1) overlaps.push(turn.text)
        seen.push(turn.text)
        await pause(2)
        atOnce -= 1
        return { replies: [say(`re ${turn.text}`)], state: turn.state }
      })
    const deliveries = fakeDeliveries(database.connection)
    const a = aPipeline(database.connection, { dialogs: dialogs(), deliveries }).pipeline
    const b = aPipeline(database.connection, { dialogs: dialogs(), deliveries }).pipeline
    const messages = Array.from({ length: 25 }, (_, index) => aMessage(`m${index}`))
    await a.inbox.save([...messages].reverse())
    for (let round = 0; (await a.countPending()) > 0 && round < 50; round += 1) {
      await Promise.all([a.drainOnce(), b.drainOnce()])
    }
    expect(seen).toEqual(messages.map((_, index) => `m${index}`))
    expect(overlaps).toEqual([])
    const replies = await deliveries.list()
    expect(replies.map(({ message }) => message.text)).toEqual(seen.map((text) => `re ${text}`))
  })

  it('does not wait for another: a slow person delays nobody else', async () => {
    const order: string[] = []
    const dialogs = fakeDialogs(async (turn) => {
      if (turn.person.id === 'slow') await pause(300)
      order.push(turn.person.id)
      return { replies: [], state: turn.state }
    })
    const directory = fakeDirectory(['slow', 'q-1', 'q-2', 'q-3'].map((id) => aPerson(id)))
    const { pipeline } = aPipeline(database.connection, { dialogs, directory })
    await pipeline.inbox.save([
      aMessage('a', { person: 'slow' }),
      ...['q-1', 'q-2', 'q-3'].map((person) => aMessage('b', { person })),
    ])
    await pipeline.drainOnce()
    expect(order.at(-1)).toBe('slow')
    expect(order).toHaveLength(4)
  })

  it('started, answers what is saved on this node well before the next poll, and stops when told', async () => {
    const dialogs = fakeDialogs()
    const { pipeline } = aPipeline(database.connection, { dialogs })
    const ending = new AbortController()
    const running = pipeline.start(ending.signal)
    await pause(50)
    const savedAt = Date.now()
    await pipeline.inbox.save([aMessage('bonjour')])
    while (dialogs.turns.length === 0 && Date.now() - savedAt < 3_000) await pause(5)
    expect(Date.now() - savedAt).toBeLessThan(350)
    ending.abort()
    await running
    await pipeline.inbox.save([aMessage('encore')])
    await pause(600)
    expect(dialogs.turns).toHaveLength(1)
  })
})

describe('a turn that fails', () => {
  it('is played again with the same command ids when the node dies before its transaction', async () => {
    const commands: string[] = []
    const deliveries = fakeDeliveries(database.connection)
    const dialogs = fakeDialogs((turn) => {
      commands.push(`${turn.text} ${turn.nextCommandId()} ${turn.nextCommandId()}`)
      return { replies: [say('fait')], state: { ...turn.state, misunderstood: 1 } }
    })
    let crashes = 1
    const crashing = {
      ...deliveries,
      saveReplies: async (...given: Parameters<typeof deliveries.saveReplies>) => {
        await deliveries.saveReplies(...given)
        crashes -= 1
        if (crashes >= 0) throw new AppError('unavailable', 'database.away')
      },
    }
    const { pipeline } = aPipeline(database.connection, { dialogs, deliveries: crashing })
    const message = aMessage('le projecteur')
    await pipeline.inbox.save([message])
    await pipeline.drainOnce()
    expect(await deliveries.list()).toEqual([])
    expect(
      await db()
        .collection('conversations')
        .findOne({ state: { $exists: true } }),
    ).toBeNull()
    expect(await pipeline.countPending()).toBe(1)
    await pause(300)
    await pipeline.drainOnce()
    const inboxId = (await db().collection('inbox').findOne())?._id
    expect(commands).toEqual(Array(2).fill(`le projecteur ${inboxId}:1 ${inboxId}:2`))
    expect((await deliveries.list()).map(({ id }) => id)).toEqual([`${inboxId}:1`])
    expect(await pipeline.countPending()).toBe(0)
  })

  it('rests while something is away, and the message is answered afterwards, in order', async () => {
    let away = true
    const dialogs = fakeDialogs((turn) => {
      if (away) throw new AppError('unavailable', 'tickets.away')
      return { replies: [say(turn.text)], state: turn.state }
    })
    const deliveries = fakeDeliveries(database.connection)
    const { pipeline } = aPipeline(database.connection, { dialogs, deliveries })
    await pipeline.inbox.save([aMessage('un'), aMessage('deux')])
    await pipeline.drainOnce()
    expect(dialogs.turns.map(({ text }) => text)).toEqual(['un'])
    away = false
    await pipeline.drainOnce()
    expect(await pipeline.countPending()).toBe(2)
    await pause(300)
    await pipeline.drainOnce()
    expect((await deliveries.list()).map(({ message }) => message.text)).toEqual(['un', 'deux'])
  })

  it('gets an apology with a reference when it is a defect, and the next message its answer', async () => {
    const dialogs = fakeDialogs((turn) => {
      if (turn.text === 'poison') throw new TypeError('undefined is not a function')
      return { replies: [say(turn.text)], state: turn.state }
    })
    const deliveries = fakeDeliveries(database.connection)
    const counted: string[] = []
    const { pipeline } = aPipeline(database.connection, {
      dialogs,
      deliveries,
      count: (counter) => counted.push(counter),
    })
    await pipeline.inbox.save([aMessage('poison'), aMessage('suite')])
    await pipeline.drainOnce()
    const failed = await db()
      .collection('inbox')
      .findOne({ failedAt: { $exists: true } })
    const [apology, next] = await deliveries.list()
    expect(failed?.errorReference).toMatch(/^[0-9A-F]{6}$/)
    expect(apology?.message.text).toContain(failed?.errorReference)
    expect(next?.message.text).toBe('suite')
    expect(counted).toEqual(['message_failed', 'message_processed'])
  })

  it('saves nothing once another node has taken the conversation over', async () => {
    const deliveries = fakeDeliveries(database.connection)
    const dialogs = fakeDialogs(async (turn) => {
      const taken = { owner: 'node-b', until: new Date(Date.now() + 60_000) }
      await db()
        .collection('conversations')
        .updateOne({}, { $inc: { token: 1 }, $set: taken })
      return { replies: [say('trop tard')], state: turn.state }
    })
    const { pipeline } = aPipeline(database.connection, { dialogs, deliveries })
    await pipeline.inbox.save([aMessage('bonjour')])
    await pipeline.drainOnce()
    expect(await deliveries.list()).toEqual([])
    expect(await pipeline.countPending()).toBe(1)
  })
})

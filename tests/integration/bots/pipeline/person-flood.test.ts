import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError, pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDeliveries, fakeDialogs } from '../setup/desk.ts'
import { fakeIdentities } from '../setup/people.ts'
import { aMessage, aPipeline, aTelegramMessage, migrateBots, now } from '../setup/pipeline.ts'

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

/** Slow enough that nothing comes back while a test runs. */
const flood = { perMinute: 1, burst: 10 }
const isTelling = (text: string) => text.startsWith('Vos messages') || text.includes('وهي كثيرة')

/** teacher-1 writes on the web chat and, as chat 7001, on Telegram; 7002 is nobody we know. */
const open = async (more: Parameters<typeof aPipeline>[1] = {}) => {
  const identities = fakeIdentities()
  const link = {
    channel: 'telegram',
    account: '42',
    proof: 'contact',
    verifiedAt: now,
    lastSeenAt: now,
  } as const
  await identities.link({ ...link, address: '7001', personId: 'teacher-1' })
  const dialogs = fakeDialogs()
  const deliveries = fakeDeliveries(database.connection)
  const { pipeline } = aPipeline(database.connection, { identities, dialogs, deliveries, flood, ...more })
  const said = async () => (await deliveries.list()).map(({ message }) => message.text)
  return { pipeline, dialogs, deliveries, said }
}

const onWeb = (count: number) => Array.from({ length: count }, (_, at) => aMessage(`web ${at}`))
const onTelegram = (count: number) => Array.from({ length: count }, (_, at) => aTelegramMessage(`tg ${at}`))

describe('a person in two chats', () => {
  it('has one allowance, is told once, and nothing is lost', async () => {
    const { pipeline, dialogs, said } = await open()
    // the chat is known to be hers from its first message on
    await pipeline.inbox.save(onTelegram(1))
    await pipeline.drainOnce()
    await pipeline.inbox.save(onWeb(6))
    await pipeline.drainOnce()
    await pipeline.inbox.save(onTelegram(8))
    await pipeline.drainOnce()
    expect(dialogs.turns).toHaveLength(11)
    await pipeline.inbox.save(onWeb(3))
    await pipeline.drainOnce()
    expect(dialogs.turns).toHaveLength(11)
    expect((await said()).filter(isTelling)).toHaveLength(1)
    expect(await pipeline.countPending()).toBe(18 - 11)
  })

  it('adds up whichever node and chat counts, at the same time too', async () => {
    const a = await open()
    const b = await open()
    await a.pipeline.inbox.save(onTelegram(1))
    await a.pipeline.drainOnce()
    await a.pipeline.inbox.save([...onWeb(4), ...onTelegram(4)])
    while ((await a.pipeline.countPending()) > 0) {
      await Promise.all([a.pipeline.drainOnce(), b.pipeline.drainOnce()])
    }
    const started = Date.now()
    const counted = await db()
      .collection('person_floods')
      .findOne({ _id: 'teacher-1' as never })
    // eight messages, a minute each: the first was still a stranger's to the count
    const backlog = (Number(counted?.tat) - started) / 60_000
    expect(Math.round(backlog)).toBe(8)
  })

  it('does not slow a colleague, nor a stranger who has a chat of their own', async () => {
    const { pipeline, dialogs } = await open()
    await pipeline.inbox.save(onWeb(12))
    await pipeline.drainOnce()
    const stranger = { from: { channel: 'telegram', account: '42', chat: '7002' }, sender: '7002' } as const
    await pipeline.inbox.save([
      aMessage('bonjour', { person: 'director-1' }),
      ...Array.from({ length: 12 }, () => aTelegramMessage('allo', stranger)),
    ])
    await pipeline.drainOnce()
    expect(dialogs.turns.at(-1)?.person.id).toBe('director-1')
    expect(await pipeline.countPending()).toBe(2 + 2)
    const counted = await db().collection('person_floods').distinct('_id')
    // who writes once is nobody's flood, and not counted
    expect(counted).toEqual(['teacher-1'])
  })

  it('counts a message once when its turn is played again', async () => {
    const deliveries = fakeDeliveries(database.connection)
    // the third message at once is the first that is counted for the person, with the two before
    let calls = 0
    const crashing = {
      ...deliveries,
      saveReplies: async (...given: Parameters<typeof deliveries.saveReplies>) => {
        await deliveries.saveReplies(...given)
        calls += 1
        if (calls === 3) throw new AppError('unavailable', 'database.away')
      },
    }
    const { pipeline, dialogs } = await open({ deliveries: crashing })
    await pipeline.inbox.save(onWeb(3))
    await pipeline.drainOnce()
    expect(await db().collection('person_floods').countDocuments()).toBe(0)
    await pause(300)
    await pipeline.drainOnce()
    expect(dialogs.turns).toHaveLength(4)
    const counted = await db().collection('person_floods').findOne()
    const inbox = await db()
      .collection('inbox')
      .findOne({}, { sort: { order: -1 } })
    expect(Number(counted?.tat)).toBe(inbox?.message.sentAt.getTime() + 3 * 60_000)
  })
})

describe('what is counted of a person', () => {
  it('goes by itself, a day after the last message', async () => {
    const indexes = await db().collection('person_floods').indexes()
    expect(indexes).toContainEqual(
      expect.objectContaining({ key: { countedAt: 1 }, expireAfterSeconds: 86_400 }),
    )
  })
})

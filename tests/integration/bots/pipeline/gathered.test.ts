import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conversationKey } from '../../../../src/bots/inbound.ts'
import type { ClaimedConversation } from '../../../../src/bots/pipeline/conversations/document.ts'
import { ConversationStore } from '../../../../src/bots/pipeline/conversations/store.ts'
import { FLOOD_POLICY } from '../../../../src/bots/pipeline/floods/flood.ts'
import { PersonFloods } from '../../../../src/bots/pipeline/floods/person-floods.ts'
import { inboxId } from '../../../../src/bots/pipeline/inbox/document.ts'
import { PendingEntries } from '../../../../src/bots/pipeline/inbox/pending.ts'
import { createInbox } from '../../../../src/bots/pipeline/inbox/save.ts'
import { createSettle, LeaseLost } from '../../../../src/bots/pipeline/settle.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDeliveries, say } from '../setup/desk.ts'
import { aMessage, migrateBots } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

const db = () => database.connection.getClient().db(database.connection.name)
const conversations = () =>
  db().collection<{ _id: string; until: Date; token: number; eTag?: string }>('conversations')
beforeEach(async () => {
  for (const name of ['inbox', 'conversations', 'person_floods', 'test_replies'])
    await db().collection(name).deleteMany({})
})

const storeOf = (owner: string) => new ConversationStore(database.connection, owner)
const keyOf = (person: string) => conversationKey({ channel: 'webchat', account: 'web', chat: person })
const PEOPLE = ['teacher-1', 'teacher-2', 'teacher-3', 'teacher-4']

const claimAll = async (store: ConversationStore): Promise<ClaimedConversation[]> => {
  const claimed = await Promise.all(PEOPLE.map((person) => store.claim(keyOf(person))))
  return claimed.flatMap((one) => one ?? [])
}

/** The lease runs out, and another node takes it. */
const takeOver = async (person: string): Promise<void> => {
  await conversations().updateOne({ _id: keyOf(person) }, { $set: { until: new Date(1) } })
  expect(await storeOf('node-b').claim(keyOf(person))).toMatchObject({ token: 2, interrupted: true })
}

describe('conversations claimed together', () => {
  it('are each taken once, under a token of their own, but those of others and those put off', async () => {
    const [a, b] = [storeOf('node-a'), storeOf('node-b')]
    const [first] = await claimAll(a)
    expect(await claimAll(a)).toMatchObject(PEOPLE.map(() => ({ token: 2, interrupted: true })))
    expect(await claimAll(b)).toEqual([])
    expect(first).toMatchObject({ token: 1, interrupted: false, failures: 0 })
    const [one, two, ...others] = await claimAll(a)
    if (!one || !two) throw new Error('four were expected')
    await a.putOff(one, new Date(Date.now() + 60_000), 3)
    await Promise.all([two, ...others].map((claimed) => a.release(claimed)))
    expect(await claimAll(b)).toMatchObject(
      [two, ...others].map(({ key }) => ({ key, token: 4, interrupted: false })),
    )
  })

  it('of two nodes at the same time go to one of them each', async () => {
    const taken = await Promise.all([claimAll(storeOf('node-a')), claimAll(storeOf('node-b'))])
    expect(
      taken
        .flat()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(PEOPLE.map(keyOf))
  })
})

describe('pages read together', () => {
  it('are not cut short by a conversation that writes without end', async () => {
    const inbox = createInbox(database.connection, () => undefined)
    const entries = new PendingEntries(database.connection)
    await inbox.save(Array.from({ length: 90 }, (_, n) => aMessage(`m${n}`, { person: 'teacher-1' })))
    await inbox.save(['teacher-2', 'teacher-3'].map((person) => aMessage('bonjour', { person })))
    const pages = await Promise.all(PEOPLE.map((person) => entries.list(keyOf(person))))
    expect(pages.map((page) => page.length)).toEqual([20, 1, 1, 0])
    const texts = pages[0]?.map(({ message }) => message.kind === 'text' && message.text)
    expect(texts).toEqual(Array.from({ length: 20 }, (_, n) => `m${n}`))
  })
})

describe('turns saved together', () => {
  const setUp = async () => {
    const store = storeOf('node-a')
    const deliveries = fakeDeliveries(database.connection)
    const messages = PEOPLE.map((person) => aMessage('bonjour', { person }))
    await createInbox(database.connection, () => undefined).save(messages)
    const claimed = await claimAll(store)
    const settle = createSettle({
      connection: database.connection,
      conversations: store,
      entries: new PendingEntries(database.connection),
      personFloods: new PersonFloods(database.connection, FLOOD_POLICY),
      deliveries,
    })
    const settleAll = () =>
      Promise.allSettled(
        claimed.map((conversation, n) => {
          const message = messages[n] ?? aMessage('')
          const id = inboxId(message)
          return settle(conversation, {
            inboxId: id,
            inboxIds: [id],
            message,
            state: { memory: { personId: PEOPLE[n] } },
            personId: PEOPLE[n],
            replies: [say(`bonjour ${PEOPLE[n]}`)],
            entry: 'processed',
            pace: {
              personId: PEOPLE[n] ?? '',
              moment: { sentAt: Date.now(), now: Date.now() },
              kind: 'count',
              messages: 1,
            },
            last: true,
          })
        }),
      )
    return { settleAll, deliveries }
  }
  const pending = async () =>
    (await db().collection('inbox').find({ pending: true }).toArray()).map(({ conversation }) => conversation)

  it('save everything and give the conversations back', async () => {
    const { settleAll, deliveries } = await setUp()
    expect((await settleAll()).map(({ status }) => status)).toEqual(PEOPLE.map(() => 'fulfilled'))
    expect(await pending()).toEqual([])
    expect(await deliveries.list()).toHaveLength(PEOPLE.length)
    expect(await db().collection('person_floods').countDocuments()).toBe(PEOPLE.length)
    expect(await claimAll(storeOf('node-b'))).toMatchObject(
      PEOPLE.map((personId) => ({ interrupted: false, state: { memory: { personId } } })),
    )
  })

  it('leave out the one whose lease was lost, and only that', async () => {
    const { settleAll, deliveries } = await setUp()
    await takeOver('teacher-2')
    const results = await settleAll()
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: expect.any(LeaseLost) })
    expect(await pending()).toEqual([keyOf('teacher-2')])
    const told = (await deliveries.list()).map(({ message }) => message.text).sort()
    expect(told).toEqual(['bonjour teacher-1', 'bonjour teacher-3', 'bonjour teacher-4'])
    expect(await db().collection('person_floods').countDocuments()).toBe(3)
    expect(await conversations().findOne({ _id: keyOf('teacher-2') })).not.toHaveProperty('state')
  })

  it('leave out the one that was saved since, under the same lease', async () => {
    const { settleAll, deliveries } = await setUp()
    await conversations().updateOne({ _id: keyOf('teacher-2') }, { $set: { eTag: 'of a later turn' } })
    expect((await settleAll()).map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(await deliveries.list()).toHaveLength(3)
  })

  it('leave out the one whose entry another has handled meanwhile', async () => {
    const { settleAll, deliveries } = await setUp()
    await db()
      .collection('inbox')
      .updateOne({ conversation: keyOf('teacher-3') }, { $unset: { pending: '' } })
    const results = await settleAll()
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await deliveries.list()).toHaveLength(3)
  })
})

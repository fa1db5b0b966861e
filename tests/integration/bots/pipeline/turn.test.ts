import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage, PipelineParts } from '../../../../src/bots/index.ts'
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

/** Says these one after another, and tells what the dialogs heard and what was replied. */
const converse = async (messages: readonly InboundMessage[], more: Partial<PipelineParts> = {}) => {
  const dialogs = fakeDialogs()
  const deliveries = fakeDeliveries(database.connection)
  const { pipeline } = aPipeline(database.connection, { dialogs, deliveries, ...more })
  for (const message of messages) {
    await pipeline.inbox.save([message])
    await pipeline.drainOnce()
  }
  return { turns: dialogs.turns, replies: (await deliveries.list()).map(({ message }) => message), pipeline }
}

const offering = () => {
  const choices = [
    { id: 't:take:SN-7F3K2Q', title: 'Je prends' },
    { id: 't:resolve:SN-7F3K2Q', title: 'C’est résolu' },
  ]
  const dialogs = fakeDialogs((turn) => ({
    replies: [turn.text === 'go' ? say('que faire ?', { choices, ticket: 'SN-7F3K2Q' }) : say('ok')],
    state: turn.state,
  }))
  return { dialogs, choices }
}

describe('a typed choice', () => {
  it.each([
    ['2', 1],
    ['١', 0],
    ['2️⃣', 1],
    ['premier', 0],
    ['la deuxième', 1],
    ['جوج', 1],
    ['je prends !', 0],
  ])('"%s" is the choice at %i of the last message that offered some', async (typed, index) => {
    const { dialogs, choices } = offering()
    await converse([aMessage('go'), aMessage(typed)], { dialogs })
    expect(dialogs.turns[1]).toMatchObject({
      choice: choices[index],
      text: choices[index]?.title,
      repliedTicket: 'SN-7F3K2Q',
    })
    expect(dialogs.turns[1]?.understanding).toBeUndefined()
  })

  it.each(['3', '2 imprimantes', 'je prends le train'])(
    '"%s" is none, and is understood as words',
    async (typed) => {
      const { dialogs } = offering()
      await converse([aMessage('go'), aMessage(typed)], { dialogs })
      expect(dialogs.turns[1]?.choice).toBeUndefined()
      expect(dialogs.turns[1]).toMatchObject({ text: typed, understanding: { intent: 'add_comment' } })
    },
  )

  it('a pressed button carries its title, and the ticket it was about', async () => {
    const { dialogs, choices } = offering()
    const press = aMessage('', { kind: 'choice', choiceId: 't:resolve:SN-7F3K2Q' })
    await converse([aMessage('go'), press], { dialogs })
    expect(dialogs.turns[1]).toMatchObject({ choice: choices[1], repliedTicket: 'SN-7F3K2Q' })
  })
})

describe('a turn', () => {
  it('remembers the state of the dialog, apart for every person', async () => {
    const dialogs = fakeDialogs((turn) => ({
      replies: [say(String(turn.state.misunderstood ?? 0))],
      state: { misunderstood: (turn.state.misunderstood ?? 0) + 1 },
    }))
    const said = [aMessage('a'), aMessage('b'), aMessage('c', { person: 'director-1' })]
    const { replies } = await converse(said, { dialogs })
    expect(replies.map(({ text }) => text)).toEqual(['0', '1', '0'])
  })

  it('knows the ticket of the message that was answered', async () => {
    const { dialogs } = offering()
    await converse([aMessage('go')], { dialogs })
    await db()
      .collection('test_replies')
      .updateMany({}, { $set: { sent: '17' } })
    const { turns } = await converse([aMessage('je m’en occupe', { replyTo: '17' })])
    expect(turns[0]?.repliedTicket).toBe('SN-7F3K2Q')
  })

  it('hears slash commands as words, in the language of the conversation', async () => {
    const said = [aMessage('/aide'), aMessage('/start', { person: 'director-1' }), aMessage('/inconnu')]
    const { turns } = await converse(said)
    expect(turns.map(({ text }) => text)).toEqual([
      'Aide : comment utiliser ce service ?',
      'السلام عليكم',
      '/inconnu',
    ])
  })

  it.each([
    ['100 kB', 'panne '.repeat(17_000)],
    ['only emoji', '😀🔥'],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['a broken UTF-16 pair', 'a\ud800b'],
    ['JSON', '{"$gt": ""}'],
    ['HTML', '<script>alert(1)</script>'],
    ['a template', '{{name}} $t(key) %s'],
    ['a prototype', '__proto__'],
  ])('takes %s for text, not for an error', async (_, text) => {
    const { turns, replies, pipeline } = await converse([aMessage(text)])
    expect(turns).toHaveLength(1)
    expect(turns[0]?.text.length).toBeLessThanOrEqual(20_000)
    expect(turns[0]?.text).not.toMatch(/[\u0000\ud800-\udbff](?![\udc00-\udfff])/)
    expect(replies[0]?.text).toMatch(/^echo/)
    expect(await pipeline.countPending()).toBe(0)
  })

  it('answers what it cannot read kindly, without the dialogs', async () => {
    const sticker = aMessage('', { kind: 'unsupported', what: 'sticker' })
    const { turns, replies } = await converse([sticker])
    expect(turns).toEqual([])
    expect(replies[0]?.text).toContain('nous ne pouvons pas lire')
  })

  it('ignores somebody who is blocked, and counts it', async () => {
    const counted: string[] = []
    const directory = fakeDirectory([aPerson('teacher-1', { blockedAt: new Date() })])
    const count = (counter: string) => counted.push(counter)
    const { turns, replies, pipeline } = await converse([aMessage('allo')], { directory, count })
    expect([turns, replies, await pipeline.countPending()]).toEqual([[], [], 0])
    expect(counted).toContain('sender_blocked')
  })
})

describe('a flood', () => {
  it('is slowed and told once; nobody else is slowed', async () => {
    const dialogs = fakeDialogs()
    const deliveries = fakeDeliveries(database.connection)
    // so slow that no allowance comes back while the test runs
    const flood = { perMinute: 0.1, burst: 30 }
    const { pipeline } = aPipeline(database.connection, { dialogs, deliveries, flood })
    await pipeline.inbox.save(Array.from({ length: 40 }, (_, index) => aMessage(`m${index}`)))
    await pipeline.drainOnce()
    await pipeline.inbox.save([aMessage('encore'), aMessage('bonjour', { person: 'director-1' })])
    await pipeline.drainOnce()
    const said = (await deliveries.list()).map(({ message }) => message.text)
    expect(said.filter((text) => text.startsWith('Vos messages') || text.includes('وهي كثيرة'))).toHaveLength(
      1,
    )
    expect(dialogs.turns.filter(({ person }) => person.id === 'teacher-1')).toHaveLength(30)
    expect(dialogs.turns.at(-1)?.person.id).toBe('director-1')
    expect(await pipeline.countPending()).toBe(11)
  })

  it('goes on in order when the pace allows it', async () => {
    const flood = { perMinute: 600, burst: 2 }
    const dialogs = fakeDialogs()
    const { pipeline } = aPipeline(database.connection, { dialogs, flood })
    await pipeline.inbox.save(Array.from({ length: 6 }, (_, index) => aMessage(`m${index}`)))
    const until = Date.now() + 5_000
    while ((await pipeline.countPending()) > 0 && Date.now() < until) await pipeline.drainOnce()
    expect(dialogs.turns.map(({ text }) => text)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'm5'])
  })
})

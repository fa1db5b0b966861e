import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../../../src/bots/index.ts'
import { GATHERING_POLICY } from '../../../../src/bots/pipeline/together/decide.ts'
import type { Understander } from '../../../../src/nlu/index.ts'
import { pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { eventually } from '../../../support/eventually.ts'
import { fakeDeliveries, fakeDialogs, fakeUnderstander, say } from '../setup/desk.ts'
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

/** Sure of what speaks of a printer or says hello, of nothing else. */
const understander: Understander = {
  understand: (text, options) => ({
    ...fakeUnderstander.understand(text, options),
    confidence: /imprimante|bonjour/.test(text) ? 0.95 : 0.1,
  }),
}

const started = (more: Parameters<typeof aPipeline>[1] = {}) => {
  const dialogs = fakeDialogs()
  const { pipeline } = aPipeline(database.connection, {
    dialogs,
    understander,
    gathering: GATHERING_POLICY,
    ...more,
  })
  const ending = new AbortController()
  const ended = pipeline.start(ending.signal)
  return {
    pipeline,
    turns: dialogs.turns,
    texts: () => dialogs.turns.map(({ text }) => text),
    stop: async () => {
      ending.abort()
      await ended
    },
  }
}

describe('a burst of short lines', () => {
  it('is one report, as soon as a line says what it is about', async () => {
    const desk = started()
    for (const line of ['chef', 'salle 3', 'depuis hier', 'ne marche plus', 'limprimante'])
      await desk.pipeline.inbox.save([aMessage(line)])
    await eventually(() => expect(desk.turns).toHaveLength(1))
    expect(desk.texts()).toEqual(['chef\nsalle 3\ndepuis hier\nne marche plus\nlimprimante'])
    await desk.stop()
    expect(await desk.pipeline.countPending()).toBe(0)
  })

  it('is answered without the line that never comes', async () => {
    const desk = started({ gathering: { ...GATHERING_POLICY, fragmentMs: 300 } })
    await desk.pipeline.inbox.save([aMessage('salle 3')])
    await pause(50)
    expect(desk.turns).toEqual([])
    await eventually(() => expect(desk.texts()).toEqual(['salle 3']))
    await desk.stop()
  })

  it('does not hold back what says enough by itself', async () => {
    const desk = started({ gathering: { ...GATHERING_POLICY, fragmentMs: 60_000, longestMs: 60_000 } })
    await desk.pipeline.inbox.save([aMessage('bonjour'), aMessage('/aide')])
    await eventually(() => expect(desk.turns).toHaveLength(2))
    await desk.stop()
  })

  it('is the same message when it is handled once more, whatever has come since', async () => {
    let broken = true
    const dialogs = fakeDialogs((turn) => {
      if (broken) throw new Error('the node dies here')
      return { replies: [say(turn.text)], state: turn.state }
    })
    const gathering = { ...GATHERING_POLICY, fragmentMs: 0 }
    const lines = [aMessage('salle 3'), aMessage('limprimante')]
    const first = aPipeline(database.connection, { dialogs, understander, gathering }).pipeline
    await first.inbox.save(lines)
    await first.drainOnce()
    // as after a crash: processed by nobody, and one more line is there
    await db()
      .collection('inbox')
      .updateMany({}, { $set: { pending: true }, $unset: { processedAt: '' } })
    broken = false
    await first.inbox.save([aMessage('merci bonjour')])
    await first.drainOnce()
    expect(dialogs.turns.map(({ text }) => text)).toEqual([
      'salle 3\nlimprimante',
      'salle 3\nlimprimante',
      'merci bonjour',
    ])
  })
})

describe('an album', () => {
  it('is one report with all its pictures', async () => {
    const desk = started({ gathering: { ...GATHERING_POLICY, albumMs: 200 } })
    const picture = (id: string, text = '') =>
      aMessage(text, { album: 'a1', attachments: [{ id, name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }] })
    for (const message of [picture('f1', 'limprimante'), picture('f2'), picture('f3')])
      await desk.pipeline.inbox.save([message])
    await eventually(() => expect(desk.turns).toHaveLength(1))
    expect(desk.turns[0]?.message.attachments.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3'])
    expect(desk.texts()).toEqual(['limprimante'])
    await desk.stop()
  })
})

describe('a gesture', () => {
  const asking = () =>
    fakeDialogs((turn) => ({
      replies: [
        say('Est-ce réparé ?', {
          choices: [
            { id: 't:confirm:SN-7F3K2Q', title: 'Oui' },
            { id: 't:reopen:SN-7F3K2Q', title: 'Non' },
          ],
          ticket: 'SN-7F3K2Q',
        }),
      ],
      state: turn.state,
    }))

  it.each([
    ['👍', 't:confirm:SN-7F3K2Q'],
    ['❤️', 't:confirm:SN-7F3K2Q'],
    ['👎', 't:reopen:SN-7F3K2Q'],
  ])('%s under "is it fixed?" is an answer', async (emoji, choiceId) => {
    const dialogs = asking()
    const { pipeline } = aPipeline(database.connection, { dialogs })
    await pipeline.inbox.save([aMessage('bonjour')])
    await pipeline.drainOnce()
    await db()
      .collection('test_replies')
      .updateMany({}, { $set: { sent: '17' } })
    await pipeline.inbox.save([aMessage('', { kind: 'reaction', emoji, replyTo: '17' })])
    await pipeline.drainOnce()
    expect(dialogs.turns[1]).toMatchObject({ choice: { id: choiceId }, repliedTicket: 'SN-7F3K2Q' })
  })

  it.each([
    ['🤔', '17'],
    ['👍', '18'],
    [undefined, '17'],
  ])('%s under %s is not talked about', async (emoji, replyTo) => {
    const dialogs = asking()
    const { pipeline } = aPipeline(database.connection, { dialogs })
    await pipeline.inbox.save([aMessage('bonjour')])
    await pipeline.drainOnce()
    await db()
      .collection('test_replies')
      .updateMany({}, { $set: { sent: '17' } })
    await pipeline.inbox.save([aMessage('', { kind: 'reaction', emoji, replyTo })])
    await pipeline.drainOnce()
    expect(dialogs.turns).toHaveLength(1)
    expect(await pipeline.countPending()).toBe(0)
  })

  it('knows what an edited message had led to', async () => {
    const dialogs = fakeDialogs((turn) => ({
      replies: [say('ok')],
      state: turn.message.kind === 'text' ? { focus: { reference: 'SN-7F3K2Q', at: turn.now } } : turn.state,
    }))
    const { pipeline } = aPipeline(database.connection, { dialogs })
    await pipeline.inbox.save([aMessage('limprimante', { messageId: '5' })])
    await pipeline.drainOnce()
    const edit = (messageId: string) => aMessage('', { kind: 'edit', text: 'salle 4', messageId })
    await pipeline.inbox.save([edit('5'), edit('99'), aMessage('', { kind: 'deletion', messageId: '98' })])
    await pipeline.drainOnce()
    expect(dialogs.turns).toHaveLength(2)
    expect(dialogs.turns[1]).toMatchObject({
      text: 'salle 4',
      revises: { ticket: 'SN-7F3K2Q', isOpen: false },
    })
  })
})

describe('in a group', () => {
  const group = { channel: 'telegram', account: '42', chat: '-100' } as const
  const said = (text: string, addressed: boolean, more: Partial<InboundMessage> = {}) =>
    aTelegramMessage(text, {
      from: group,
      sender: '7001',
      group: { addressed, title: 'Salle des profs' },
      ...more,
    })
  const linked = () => {
    const identities = fakeIdentities()
    return identities
      .link({
        channel: 'telegram',
        account: '42',
        address: '7001',
        personId: 'teacher-1',
        proof: 'code',
        verifiedAt: now,
        lastSeenAt: now,
      })
      .then(() => identities)
  }

  it('what is not said to the bot is neither kept nor answered', async () => {
    const { pipeline } = aPipeline(database.connection)
    expect(await pipeline.inbox.save([said('on mange où ?', false)])).toBe(0)
    expect(await db().collection('inbox').countDocuments()).toBe(0)
  })

  it('a report is its writer’s, goes on in private, and the group sees that there is one', async () => {
    const dialogs = fakeDialogs((turn) => ({
      replies: [say('Ticket ouvert')],
      state: turn.state,
      opened: 'SN-7F3K2Q',
    }))
    const deliveries = fakeDeliveries(database.connection)
    const identities = await linked()
    const { pipeline } = aPipeline(database.connection, { dialogs, deliveries, identities })
    await pipeline.inbox.save([said('limprimante', true)])
    await pipeline.drainOnce()
    const replies = await deliveries.list()
    expect(replies.map(({ to, message }) => [to?.chat, message.text])).toEqual([
      ['7001', 'Ticket ouvert'],
      ['-100', expect.stringContaining('SN-7F3K2Q')],
    ])
    expect(dialogs.turns[0]?.person.id).toBe('teacher-1')
  })

  it('nothing private is said, and a stranger is asked to write in private', async () => {
    const deliveries = fakeDeliveries(database.connection)
    const identities = await linked()
    const { pipeline } = aPipeline(database.connection, { deliveries, identities })
    await pipeline.inbox.save([said('mon mot de passe', true), said('salut', true, { sender: '9999' })])
    await pipeline.drainOnce()
    const told = (await deliveries.list(group)).map(({ message }) => message.text)
    expect(told).toHaveLength(2)
    expect(told.join()).not.toMatch(/SN-|passe/)
    expect(told.join()).toContain('en privé')
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../../../src/bots/index.ts'
import { pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { fakeDeliveries, fakeDialogs, say } from '../setup/desk.ts'
import { fakeIdentities } from '../setup/people.ts'
import { aPipeline, aTelegramMessage, migrateBots, now } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())
beforeEach(async () => {
  const db = database.connection.getClient().db(database.connection.name)
  for (const name of ['inbox', 'conversations', 'person_floods', 'test_replies'])
    await db.collection(name).deleteMany({})
})

describe('an answer', () => {
  const telegram = (text: string, more: Partial<InboundMessage> = {}) => {
    const message = aTelegramMessage(text, more)
    return { ...message, messageId: `m-${message.providerEventId}` } as InboundMessage
  }
  const quotes = (messages: readonly { text: string; quotes?: string }[]) =>
    messages.map(({ text, quotes: quoted }) => [text, quoted])
  const known = async () => {
    const identities = fakeIdentities()
    const about = { personId: 'teacher-1', proof: 'code', verifiedAt: now, lastSeenAt: now } as const
    await identities.link({ channel: 'telegram', account: '42', address: '7001', ...about })
    return { identities }
  }
  const twice = () => fakeDialogs((turn) => ({ replies: [say(turn.text), say('et')], state: turn.state }))

  it('shows which message it is to when several waited, and only then', async () => {
    const deliveries = fakeDeliveries(database.connection)
    const { pipeline } = aPipeline(database.connection, { dialogs: twice(), deliveries, ...(await known()) })
    const [alone, first, second] = [telegram('un'), telegram('deux'), telegram('trois')]
    await pipeline.inbox.save([alone])
    await pipeline.drainOnce()
    await pipeline.inbox.save([first, second])
    await pipeline.drainOnce()
    expect(quotes((await deliveries.list()).map(({ message }) => message))).toEqual([
      ['un', undefined],
      ['et', undefined],
      ['deux', first.messageId],
      ['et', undefined],
      ['trois', second.messageId],
      ['et', undefined],
    ])
  })

  it('says nothing more of a file that was refused and came alone', async () => {
    const dialogs = fakeDialogs()
    const lost = new Set(['refused'])
    const files = {
      statesOf: async (ids: readonly string[]) =>
        new Map(ids.map((id) => [id, lost.has(id) ? ('lost' as const) : ('waiting' as const)])),
    }
    const { pipeline } = aPipeline(database.connection, { dialogs, files, ...(await known()) })
    const sent = (text: string, ...ids: string[]) =>
      telegram(text, {
        attachments: ids.map((id) => ({ id, name: 'f', type: 'image/png', bytes: 1, remote: id })),
      })
    for (const message of [sent('', 'refused'), sent('voilà', 'refused'), sent('', 'refused', 'good')]) {
      await pipeline.inbox.save([message])
      await pipeline.drainOnce()
    }
    expect(dialogs.turns.map(({ text, message }) => [text, message.attachments.length])).toEqual([
      ['voilà', 1],
      ['', 2],
    ])
  })

  it('in a group shows there which message it is to, and not in private', async () => {
    const deliveries = fakeDeliveries(database.connection)
    const { pipeline } = aPipeline(database.connection, { deliveries, ...(await known()) })
    const from = { channel: 'telegram', account: '42', chat: '-100' } as const
    const asked = telegram('bonjour', { from, group: { addressed: true } })
    await pipeline.inbox.save([asked])
    await pipeline.drainOnce()
    const replies = await deliveries.list()
    const [inGroup, inPrivate] = [(one: string) => one === '-100', (one: string) => one !== '-100'].map(
      (is) => replies.filter(({ to }) => is(to?.chat ?? '')),
    )
    expect(inGroup?.map(({ message }) => message.quotes)).toEqual([asked.messageId])
    expect(inPrivate?.map(({ message }) => message.quotes)).toEqual([undefined])
  })

  it('that takes long is announced in the private chat, and nothing is once it is there', async () => {
    const shown: string[] = []
    const slow = fakeDialogs(async (turn) => {
      if (turn.text === 'lent') await pause(1_300)
      return { replies: [say('ok')], state: turn.state }
    })
    const showTyping = ({ chat }: { chat: string }) => void shown.push(chat)
    const { pipeline } = aPipeline(database.connection, { dialogs: slow, showTyping, ...(await known()) })
    await pipeline.inbox.save([telegram('vite')])
    await pipeline.drainOnce()
    expect(shown).toEqual([])
    await pipeline.inbox.save([telegram('lent')])
    await pipeline.drainOnce()
    expect(shown).toEqual(['7001'])
  })
})

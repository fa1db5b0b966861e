import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TelegramMembership } from '../../../../src/bots/index.ts'
import type { ConversationReference } from '../../../../src/notifications/index.ts'
import { AppError } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import type { TelegramPerson } from '../../../stand-ins/telegram/person.ts'
import { eventually } from '../../../support/eventually.ts'
import { say } from '../setup/desk.ts'
import { aStartedTelegram, startStandIn } from '../setup/telegram-chat.ts'

const GROUP = { id: -1_007_300, title: 'Salle des profs' }

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
let telegram: Awaited<ReturnType<typeof aStartedTelegram>>
let person: TelegramPerson
let moves: [ConversationReference, ConversationReference][]
let memberships: TelegramMembership[]
let failures: Error[]
let counted: string[]
let nextChat = 7300

beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})
beforeEach(async () => {
  ;[moves, memberships, failures, counted] = [[], [], [], []]
  telegram = await aStartedTelegram(standIn, {
    connection: database.connection,
    count: (name) => counted.push(name),
    onMigrated: async (old, now) => {
      const failure = failures.shift()
      if (failure) throw failure
      moves.push([old, now])
    },
    onMembership: async (change) => void memberships.push(change),
  })
  person = standIn.person(nextChat++, 'fr')
})
afterEach(async () => {
  // what is not confirmed yet would come again, to the next test
  await eventually(async () => expect(await standIn.pendingUpdates()).toBe(0))
  await telegram.end()
})

const context = {
  deliveryId: 'd',
  kind: 'reply',
  purpose: 'reply',
  signal: AbortSignal.timeout(60_000),
} as const
const refer = (chat: number) =>
  ({ channel: 'telegram', account: telegram.adapter.account, chat: String(chat) }) as const
const received = (count: number) =>
  eventually(() => {
    const messages = telegram.received()
    expect(messages.length).toBeGreaterThanOrEqual(count)
    return messages
  })

describe('the bot, once it knows its name', () => {
  it('can be opened by a link that says a code to it', async () => {
    await eventually(() =>
      expect(telegram.adapter.startLink?.('K7M2QXR4')).toBe('https://t.me/sanad_test_bot?start=K7M2QXR4'),
    )
  })
})

describe('a group', () => {
  it('is heard when the bot is meant; what people say to each other is not kept', async () => {
    const member = person.in(GROUP)
    await member.say('qui a vu la clé ?')
    await member.say('@sanad_test_bot plus de réseau en salle 3')
    await member.say('/statut@sanad_test_bot')
    await person.say('en privé')
    const messages = await received(3)
    expect(
      messages.map((message) => [message.kind === 'text' && message.text, message.group?.title]),
    ).toEqual([
      ['plus de réseau en salle 3', 'Salle des profs'],
      ['/statut', 'Salle des profs'],
      ['en privé', undefined],
    ])
    expect(counted).toEqual(['update_ignored'])
  })

  it('has all the files of an album, though only one has the words', async () => {
    const member = person.in(GROUP)
    const words = {
      caption: '@sanad_test_bot cassé',
      caption_entities: [{ type: 'mention', offset: 0, length: 15 }],
    }
    await member.sendPhoto(Buffer.from('1'), { media_group_id: 'A', ...words })
    await member.sendPhoto(Buffer.from('2'), { media_group_id: 'A' })
    const messages = await received(2)
    expect(messages.map(({ album, group }) => [album, group?.addressed])).toEqual([
      ['A', true],
      ['A', false],
    ])
  })

  it('is never asked for a phone number, which Telegram would refuse', async () => {
    const place = GROUP.id - 50
    await standIn.open(place)
    const asked = say('Qui êtes-vous ?', { requestContact: true })
    expect(await telegram.adapter.sender.send(refer(place), asked, context)).toMatchObject({
      outcome: 'sent',
    })
  })

  it('that becomes a supergroup is told, and what is sent to the old id arrives at the new one', async () => {
    const now = GROUP.id - 1
    await standIn.open(GROUP.id)
    await standIn.migrate(GROUP.id, now)
    expect(await telegram.adapter.sender.send(refer(GROUP.id), say('nouvelle'), context)).toMatchObject({
      outcome: 'sent',
    })
    expect((await standIn.sentTo(now)).map(({ text }) => text)).toEqual(['nouvelle'])
    expect(moves).toEqual([[refer(GROUP.id), refer(now)]])
    // known from now on
    await telegram.adapter.sender.send(refer(GROUP.id), say('encore'), { ...context, deliveryId: 'e' })
    expect(moves).toHaveLength(1)
    expect((await standIn.sentTo(now)).map(({ text }) => text)).toEqual(['nouvelle', 'encore'])
  })

  it('tells its new id by itself; what may succeed later is told again, what cannot ends nothing', async () => {
    failures = [new AppError('unavailable', 'database.away'), new Error('a bug')]
    const migrated = { message_id: 1, from: { id: 1 }, date: 1, chat: { id: -5, type: 'group', title: 'x' } }
    await standIn.push(-5, { message: { ...migrated, migrate_to_chat_id: -1005 } })
    await eventually(() => expect(failures).toEqual([]))
    await person.say('après')
    await received(1)
    expect(moves).toEqual([])
    await standIn.push(-6, { message: { ...migrated, migrate_to_chat_id: -1006 } })
    await eventually(() => expect(moves).toEqual([[refer(-5), refer(-1006)]]))
  })

  it('and a person who block the bot or let it in again are told', async () => {
    const change = (chat: object, status: string) => ({
      my_chat_member: {
        chat,
        from: { id: 7, is_bot: false, first_name: 'R' },
        date: 1_795_510_800,
        old_chat_member: {},
        new_chat_member: { user: {}, status },
      },
    })
    await standIn.push(GROUP.id, change({ id: GROUP.id, type: 'supergroup', title: GROUP.title }, 'member'))
    await standIn.push(7, change({ id: 7, type: 'private' }, 'kicked'))
    await eventually(() => expect(memberships).toHaveLength(2))
    expect(memberships).toMatchObject([
      { chat: refer(GROUP.id), group: { title: 'Salle des profs' }, status: 'member', by: '7' },
      { chat: refer(7), status: 'left', by: '7' },
    ])
  })
})

describe('a button', () => {
  it('that somebody made up is refused kindly in their language, and never heard', async () => {
    const shown = { messageId: 5, text: 'x' }
    const arab = standIn.person(nextChat++, 'ar')
    await person.pressData(shown, 't:resolve:SN-7F3K2Q')
    await arab.pressData(shown, `${'A'.repeat(8)}t:resolve:SN-7F3K2Q`)
    const answers = await eventually(async () => {
      const calls = await standIn.callsOf('answerCallbackQuery')
      expect(calls).toHaveLength(2)
      return calls
    })
    const texts = answers.map(({ body }) => String(body.text)).sort()
    expect(texts).toEqual([expect.stringContaining('Ce bouton'), expect.stringContaining('هذا الزر')])
    expect(counted).toEqual(['choice_refused', 'choice_refused'])
    expect(telegram.received()).toEqual([])
  })

  it('of another chat is no button of this one', async () => {
    const other = standIn.person(nextChat++, 'fr')
    await standIn.open(other.chatId)
    const choices = [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }]
    await telegram.adapter.sender.send(refer(other.chatId), say('Nouvelle', { choices }), context)
    const [shown] = await other.inbox()
    await person.pressData(shown!, shown!.buttons[0]!.data)
    await other.press(shown!, 'Je prends')
    const messages = await received(1)
    expect(messages).toMatchObject([
      { kind: 'choice', choiceId: 't:take:SN-7F3K2Q', sender: String(other.chatId) },
    ])
    expect(counted).toEqual(['choice_refused'])
  })
})

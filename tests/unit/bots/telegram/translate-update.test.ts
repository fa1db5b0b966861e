import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chat, date, envelope, from, message, receivedAt, translate, translateAnything } from './an-update.ts'

describe('an update of Telegram', () => {
  it('with words is a text', () => {
    expect(message({ text: 'الطابعة خاسرة' }).message).toEqual({
      ...envelope,
      messageId: '5',
      kind: 'text',
      text: 'الطابعة خاسرة',
      attachments: [],
    })
  })

  it('that answers a message names it; the opening of a topic is no message that one answers', () => {
    const answered = { message_id: 4, date, chat }
    expect(message({ text: 'ok', reply_to_message: answered }).message?.replyTo).toBe('4')
    const topic = { ...answered, forum_topic_created: { name: 'Pannes' } }
    expect(message({ text: 'ok', reply_to_message: topic }).message?.replyTo).toBeUndefined()
  })

  it('is heard although its marks, or what it answers, are strange', () => {
    for (const odd of [
      { entities: null },
      { entities: [{ type: 7 }] },
      { reply_to_message: { message_id: 'x' } },
    ])
      expect(message({ text: 'panne', ...odd }).message).toMatchObject({ kind: 'text', text: 'panne' })
  })

  it('that somebody else wrote first says so', () => {
    const forward_origin = { type: 'user', date, sender_user: from }
    expect(message({ text: 'panne', forward_origin }).message?.forwarded).toBe(true)
    expect(message({ text: 'panne' }).message).not.toHaveProperty('forwarded')
  })

  it('with a command keeps what follows it, and loses the name of the bot', () => {
    const command = (text: string, length: number) =>
      message({ text, entities: [{ type: 'bot_command', offset: 0, length }] }).message
    expect(command('/start K7Q2-M4XP', 6)).toMatchObject({ kind: 'text', text: '/start K7Q2-M4XP' })
    expect(command('/statut@Sanad_Bot SN-7F3K2Q', 17)).toMatchObject({ text: '/statut SN-7F3K2Q' })
    expect(command('/statut@other_bot', 17)).toMatchObject({ text: '/statut@other_bot' })
  })

  it('with a contact says whose it is, and the name on it', () => {
    const card = { phone_number: '212600000101', first_name: 'Amina', last_name: 'Alaoui' }
    expect(message({ contact: { ...card, user_id: 7001 } }).message).toMatchObject({
      kind: 'contact',
      phone: '212600000101',
      ownerAddress: '7001',
      contactName: 'Amina Alaoui',
    })
    expect(message({ contact: card }).message).toMatchObject({ kind: 'contact', ownerAddress: undefined })
  })

  it('with a place is a location, named when it is a venue', () => {
    const location = { latitude: 34.68, longitude: -1.91 }
    expect(message({ location }).message).toEqual({
      ...envelope,
      messageId: '5',
      attachments: [],
      kind: 'location',
      ...location,
    })
    expect(
      message({ location, venue: { location, title: 'Lycée Omar', address: 'x' } }).message,
    ).toMatchObject({
      kind: 'location',
      placeName: 'Lycée Omar',
    })
  })

  it('with a sticker tells the emoji that it stands for', () => {
    expect(message({ sticker: { file_id: 's', emoji: '👍' } }).message).toMatchObject({
      kind: 'sticker',
      emoji: '👍',
    })
    expect(message({ sticker: { file_id: 's' } }).message).toMatchObject({
      kind: 'sticker',
      emoji: undefined,
    })
  })

  it('with a poll cannot be read, and says what it was', () => {
    expect(message({ poll: { id: 'p', question: '?' } }).message).toMatchObject({
      kind: 'unsupported',
      what: 'poll',
    })
  })

  it('that edits words or a caption names the message that now reads so', () => {
    const edited = { message_id: 5, date, edit_date: date + 60, from, chat }
    expect(translate({ edited_message: { ...edited, text: 'panne salle 3' } }).message).toEqual({
      ...envelope,
      messageId: '5',
      attachments: [],
      kind: 'edit',
      text: 'panne salle 3',
    })
    const photo = [{ file_id: 'p', file_unique_id: 'p' }]
    expect(translate({ edited_message: { ...edited, photo, caption: 'écran' } }).message).toMatchObject({
      kind: 'edit',
      text: 'écran',
      attachments: [],
    })
  })

  it('that moves a live location, or takes a caption away, is ignored', () => {
    const edited = { message_id: 5, date, edit_date: date, from, chat }
    for (const more of [{ location: { latitude: 1, longitude: 1, live_period: 900 } }, { photo: [] }])
      expect(translate({ edited_message: { ...edited, ...more } })).toEqual({
        updateId: 900,
        ignored: 'unknown_kind',
      })
  })

  it.each([
    [
      'a bot',
      { message: { message_id: 5, date, from: { ...from, is_bot: true }, chat, text: 'x' } },
      'from_bot',
    ],
    [
      'a channel',
      { message: { message_id: 5, date, from, chat: { id: -5, type: 'channel' }, text: 'x' } },
      'other_chat',
    ],
    [
      'nobody in person',
      { message: { message_id: 5, date, from, sender_chat: { id: -5 }, chat, text: 'x' } },
      'unknown_kind',
    ],
    [
      'a service message',
      { message: { message_id: 5, date, from, chat, pinned_message: {} } },
      'unknown_kind',
    ],
    ['a channel post', { channel_post: { message_id: 5, date, chat, text: 'x' } }, 'unknown_kind'],
    ['an inline query', { inline_query: { id: 'q', from, query: 'x', offset: '' } }, 'unknown_kind'],
    ['a malformed message', { message: { text: 5 } }, 'malformed'],
    [
      'no time that there is',
      { message: { message_id: 5, date: 1e300, from, chat, text: 'x' } },
      'malformed',
    ],
    [
      'nowhere on earth',
      { message: { message_id: 5, date, from, chat, location: { latitude: 91, longitude: 0 } } },
      'malformed',
    ],
  ])('from %s is ignored, and can be confirmed', (_, update, ignored) => {
    expect(translate(update)).toEqual({ updateId: 900, ignored })
  })
})

describe('a press of a button', () => {
  const reply_markup = { inline_keyboard: [[{ text: 'Je prends', callback_data: '7001~t:take:SN-7F3K2Q' }]] }
  const query = { id: 'cb1', from, chat_instance: 'x', data: '7001~t:take:SN-7F3K2Q' }
  const pressed = (more: object) => translate({ callback_query: { ...query, ...more } })

  it('is a choice, with its title and the message it stood under', () => {
    const translated = pressed({ message: { message_id: 77, date, chat, reply_markup } })
    expect(translated.press).toEqual({ callbackQueryId: 'cb1', languageCode: 'fr' })
    expect(translated.message).toEqual({
      ...envelope,
      sentAt: receivedAt,
      attachments: [],
      replyTo: '77',
      kind: 'choice',
      choiceId: 't:take:SN-7F3K2Q',
      title: 'Je prends',
    })
  })

  it('on a message that is too old to be shown is one too', () => {
    const inaccessible = { message_id: 77, date: 0, chat }
    expect(pressed({ message: inaccessible }).message).toMatchObject({ choiceId: 't:take:SN-7F3K2Q' })
  })

  it.each([
    [
      'whose data we have not made',
      { data: 't:take:SN-7F3K2Q', message: { message_id: 77, date, chat } },
      'forged_choice',
    ],
    ['under no message', {}, 'unknown_kind'],
    ['of a game', { data: undefined, message: { message_id: 77, date, chat } }, 'unknown_kind'],
    ['that is malformed', { from: 'nobody' }, 'malformed'],
  ])('%s is no choice, and is answered all the same', (_, more, ignored) => {
    const translated = pressed(more)
    expect(translated).toMatchObject({ updateId: 900, ignored, press: { callbackQueryId: 'cb1' } })
    expect(translated.message).toBeUndefined()
  })
})

describe('whatever comes in', () => {
  it('never throws; what cannot be read is called malformed or unknown', () => {
    const kinds = fc.constantFrom(
      'message',
      'edited_message',
      'callback_query',
      'message_reaction',
      'my_chat_member',
    )
    fc.assert(
      fc.property(fc.anything(), kinds, fc.jsonValue(), (whole, kind, part) => {
        expect(translateAnything(whole).message).toBeUndefined()
        expect(translate({ [kind]: part })).toMatchObject({
          updateId: 900,
          ignored: expect.stringMatching(/^(malformed|unknown_kind)$/),
        })
      }),
      { numRuns: 500 },
    )
  })

  it('never throws when a good message is spoilt anywhere', () => {
    const good = {
      message_id: 5,
      date,
      from,
      chat,
      text: 'ok @sanad_bot',
      entities: [{ type: 'mention', offset: 3, length: 10 }],
      reply_to_message: { message_id: 4, from },
      photo: [{ file_id: 'f' }],
      location: { latitude: 1, longitude: 1 },
      contact: { phone_number: '1' },
      sticker: { emoji: '👍' },
    }
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (field, value) => {
        const translated = translate({ message: { ...good, [field]: value } })
        expect(translated.updateId).toBe(900)
        const { sentAt } = translated.message ?? {}
        if (sentAt) expect(Number.isNaN(sentAt.getTime())).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translateUpdate } from '../../../../src/bots/telegram/receiving/translate-update.ts'

const receivedAt = new Date('2026-11-24T09:00:05Z')
const from = { id: 7001, is_bot: false, first_name: 'Amina', last_name: 'El Idrissi', language_code: 'fr' }
const chat = { id: 7001, type: 'private', first_name: 'Amina' }
const date = Date.parse('2026-11-24T09:00:00Z') / 1_000

const translate = (update: object) =>
  translateUpdate({ update_id: 900, ...update }, { account: '42', receivedAt })
const message = (more: object) => translate({ message: { message_id: 5, date, from, chat, ...more } })

const envelope = {
  from: { channel: 'telegram', account: '42', chat: '7001' },
  sender: '7001',
  displayName: 'Amina El Idrissi',
  languageCode: 'fr',
  providerEventId: '900',
  order: 900,
  sentAt: new Date('2026-11-24T09:00:00Z'),
}

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

  it('that answers a message names it', () => {
    const { message: translated } = message({ text: 'ok', reply_to_message: { message_id: 4, date, chat } })
    expect(translated?.replyTo).toBe('4')
  })

  it('with a photo has its largest size, its caption, and never a URL', () => {
    const photo = [
      { file_id: 'small', file_unique_id: 's', width: 90, height: 90, file_size: 1_000 },
      { file_id: 'large', file_unique_id: 'l', width: 900, height: 900, file_size: 90_000 },
    ]
    const { message: translated } = message({ photo, caption: 'écran noir' })
    expect(translated).toMatchObject({
      kind: 'text',
      text: 'écran noir',
      attachments: [{ remote: 'large', name: 'photo.jpg', type: 'image/jpeg', bytes: 90_000 }],
    })
  })

  it('with a document or a voice note has the file, and no words when there is no caption', () => {
    const document = {
      file_id: 'd',
      file_unique_id: 'd',
      file_name: 'liste.pdf',
      mime_type: 'application/pdf',
    }
    expect(message({ document }).message).toMatchObject({
      text: '',
      attachments: [{ name: 'liste.pdf', bytes: 0 }],
    })
    const voice = { file_id: 'v', file_unique_id: 'v', duration: 3, mime_type: 'audio/ogg', file_size: 9 }
    expect(message({ voice }).message?.attachments).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        remote: 'v',
        name: 'voice.ogg',
        type: 'audio/ogg',
        bytes: 9,
      },
    ])
  })

  it('with a contact says whose it is', () => {
    const own = message({ contact: { phone_number: '212600000101', first_name: 'A', user_id: 7001 } }).message
    expect(own).toMatchObject({ kind: 'contact', phone: '212600000101', ownerAddress: '7001' })
    const card = message({ contact: { phone_number: '212600000101', first_name: 'A' } }).message
    expect(card).toMatchObject({ kind: 'contact', ownerAddress: undefined })
  })

  it('from a button is a choice, with its title and the message it stood under', () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Je prends', callback_data: 't:take:SN-7F3K2Q' }]] }
    const translated = translate({
      callback_query: {
        id: 'cb1',
        from,
        chat_instance: 'x',
        data: 't:take:SN-7F3K2Q',
        message: { message_id: 77, date, chat, reply_markup },
      },
    })
    expect(translated.callbackQueryId).toBe('cb1')
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

  it('of a button on a message that is too old to be shown is answered all the same', () => {
    const inaccessible = { message_id: 77, date: 0, chat }
    const query = { id: 'cb2', from, chat_instance: 'x', data: 'as:teacher-1' }
    expect(translate({ callback_query: { ...query, message: inaccessible } }).message).toMatchObject({
      choiceId: 'as:teacher-1',
    })
    expect(translate({ callback_query: query })).toMatchObject({
      callbackQueryId: 'cb2',
      ignored: 'unknown_kind',
    })
  })

  it.each([
    ['a sticker', { sticker: { file_id: 's', type: 'regular' } }, 'sticker'],
    ['a location', { location: { latitude: 34.6, longitude: -1.9 } }, 'location'],
    ['a poll', { poll: { id: 'p', question: '?' } }, 'poll'],
  ])('with %s cannot be read, and says what it was', (_, more, what) => {
    expect(message(more).message).toMatchObject({ kind: 'unsupported', what })
  })

  it('that edits words gets a kind answer; one that moves a live location does not', () => {
    const edited = { message_id: 5, date, edit_date: date, from, chat }
    expect(translate({ edited_message: { ...edited, text: 'panne' } }).message).toMatchObject({
      kind: 'unsupported',
      what: 'edit',
    })
    const moved = translate({ edited_message: { ...edited, location: { latitude: 1, longitude: 1 } } })
    expect(moved).toEqual({ updateId: 900, ignored: 'unknown_kind' })
  })

  it.each([
    [
      'a group',
      { message: { message_id: 5, date, from, chat: { id: -5, type: 'group' }, text: 'x' } },
      'not_private',
    ],
    [
      'a bot',
      { message: { message_id: 5, date, from: { ...from, is_bot: true }, chat, text: 'x' } },
      'from_bot',
    ],
    [
      'a service message',
      { message: { message_id: 5, date, from, chat, pinned_message: {} } },
      'unknown_kind',
    ],
    ['an unknown kind', { purchased_paid_media: {} }, 'unknown_kind'],
    ['a malformed message', { message: { text: 5 } }, 'malformed'],
  ])('from %s is ignored, and can be confirmed', (_, update, ignored) => {
    expect(translate(update)).toEqual({ updateId: 900, ignored })
  })

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, part) => {
        const given = { account: '42', receivedAt }
        translateUpdate(whole, given)
        translateUpdate({ update_id: 1, message: part, callback_query: whole }, given)
      }),
      { numRuns: 300 },
    )
  })
})

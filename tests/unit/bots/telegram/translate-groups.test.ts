import { describe, expect, it } from 'vitest'
import { chat, date, from, group, message, translate } from './an-update.ts'

const mention = (text: string, name = '@sanad_bot') => ({
  text,
  entities: [{ type: 'mention', offset: text.indexOf(name), length: name.length }],
})
const command = (text: string) => ({
  text,
  entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
})
const inGroup = (more: object) => message({ chat: group, ...more }).message

describe('a message in a group', () => {
  it('says which group it is, who wrote, and whether the bot was meant', () => {
    expect(inGroup({ text: 'qui a la clé ?' })).toMatchObject({
      from: { chat: '-1005' },
      sender: '7001',
      group: { title: 'Salle des profs', addressed: false },
    })
  })

  it.each([
    ['mentions the bot', mention('@sanad_bot plus de réseau'), 'plus de réseau'],
    ['calls it and pauses', mention('@sanad_bot, plus de réseau'), 'plus de réseau'],
    ['mentions it at the end', mention('plus de réseau @sanad_bot'), 'plus de réseau'],
    ['mentions it in the middle', mention('dis @sanad_bot où en est-on'), 'dis @sanad_bot où en est-on'],
    ['writes its name otherwise', mention('@Sanad_BOT aide', '@Sanad_BOT'), 'aide'],
    ['says nothing but its name', mention('@sanad_bot'), '@sanad_bot'],
    [
      'mentions it without a name',
      { text: 'Sanad aide', entities: [{ type: 'text_mention', offset: 0, length: 5, user: { id: 42 } }] },
      'aide',
    ],
    ['commands it', command('/statut@sanad_bot SN-7F3K2Q'), '/statut SN-7F3K2Q'],
    ['uses a command that only we have', command('/statut'), '/statut'],
    ['answers it', { text: 'oui', reply_to_message: { message_id: 4, from: { id: 42 } } }, 'oui'],
  ])('that %s is addressed to it', (_, more, text) => {
    expect(inGroup(more)).toMatchObject({ kind: 'text', text, group: { addressed: true } })
  })

  it.each([
    ['mentions another', mention('@other_bot plus de réseau', '@other_bot')],
    ['commands another', command('/statut@other_bot')],
    ['uses a command that every bot has', command('/start')],
    ['answers somebody', { text: 'oui', reply_to_message: { message_id: 4, from: { id: 7002 } } }],
    ['only writes the name', { text: 'sanad_bot' }],
  ])('that %s is not', (_, more) => {
    expect(inGroup(more)).toMatchObject({ group: { addressed: false } })
  })

  it('is addressed by the words under a file', () => {
    const caption = {
      caption: '@sanad_bot cassé',
      caption_entities: [{ type: 'mention', offset: 0, length: 10 }],
    }
    expect(inGroup({ photo: [{ file_id: 'p' }], ...caption })).toMatchObject({
      text: 'cassé',
      group: { addressed: true },
    })
  })

  it('a press of a button there is always meant for the bot', () => {
    const query = { id: 'cb', from, data: '-1005~as:1', message: { message_id: 7, date, chat: group } }
    expect(translate({ callback_query: query }).message).toMatchObject({
      kind: 'choice',
      choiceId: 'as:1',
      group: { addressed: true },
    })
  })
})

describe('what happens to a chat', () => {
  it('a group that becomes a supergroup has another id, told from either side', () => {
    const migrated = { from: '-5', to: '-1005' }
    const old = { id: -5, type: 'group', title: 'x' }
    expect(message({ chat: old, migrate_to_chat_id: -1005 })).toEqual({ updateId: 900, migrated })
    expect(message({ chat: group, migrate_from_chat_id: -5 })).toEqual({ updateId: 900, migrated })
  })

  const member = (place: object, now: object) =>
    translate({ my_chat_member: { chat: place, from, date, old_chat_member: {}, new_chat_member: now } })
      .membership

  it.each([
    [{ status: 'member' }, 'member'],
    [{ status: 'administrator' }, 'member'],
    [{ status: 'restricted', is_member: true }, 'member'],
    [{ status: 'restricted', is_member: false }, 'left'],
    [{ status: 'left' }, 'left'],
    [{ status: 'kicked' }, 'left'],
  ])('%j in a group is %s', (now, status) => {
    expect(member(group, now)).toEqual({
      chat: '-1005',
      group: { title: 'Salle des profs' },
      status,
      by: '7001',
      at: new Date(date * 1_000),
    })
  })

  it('a person who blocks the bot has left', () => {
    expect(member(chat, { status: 'kicked' })).toMatchObject({ chat: '7001', status: 'left' })
    expect(member(chat, { status: 'kicked' })).not.toHaveProperty('group')
  })
})

describe('a reaction', () => {
  const emoji = (value: string) => ({ type: 'emoji', emoji: value })
  const react = (old_reaction: object[], new_reaction: object[], more: object = {}) =>
    translate({
      message_reaction: { chat, user: from, message_id: 77, date, old_reaction, new_reaction, ...more },
    })

  it('names the emoji that is new and the message it is put on', () => {
    expect(react([], [emoji('👍')]).message).toMatchObject({
      kind: 'reaction',
      emoji: '👍',
      replyTo: '77',
      sender: '7001',
      sentAt: new Date(date * 1_000),
    })
    expect(react([emoji('👎')], [emoji('👍')]).message).toMatchObject({ emoji: '👍' })
    expect(react([emoji('👎')], [emoji('👎'), emoji('👍')]).message).toMatchObject({ emoji: '👍' })
  })

  it('that was taken away leaves none, or the one that still stands', () => {
    expect(react([emoji('👍')], []).message).toMatchObject({ kind: 'reaction', emoji: undefined })
    expect(react([emoji('👍')], [{ type: 'custom_emoji', custom_emoji_id: '1' }]).message).toMatchObject({
      emoji: undefined,
    })
    expect(react([emoji('👍'), emoji('🔥')], [emoji('👍')]).message).toMatchObject({ emoji: '👍' })
  })

  it.each([
    ['a paid star', react([], [{ type: 'paid' }]), 'unknown_kind'],
    ['nobody in person', react([], [emoji('👍')], { user: undefined }), 'unknown_kind'],
    ['a bot', react([], [emoji('👍')], { user: { ...from, is_bot: true } }), 'from_bot'],
  ])('of %s is ignored', (_, translated, ignored) => {
    expect(translated).toEqual({ updateId: 900, ignored })
  })
})

import { describe, expect, it } from 'vitest'
import type { RawSaid } from '../../../../src/bots/whatsapp-web/protocol/raw.ts'
import { translate, translateVote } from '../../../../src/bots/whatsapp-web/receiving/translate.ts'
import {
  readEdit,
  readMessage,
  readOwn,
  readReaction,
  readVote,
} from '../../../../src/bots/whatsapp-web/worker/page/read-message.ts'

const ME = ['212500000001@c.us', '900000000000001@lid']
const CHAT = '212600000001@c.us'
const GROUP = '120363000000000001@g.us'
const author = { chat: CHAT, phone: '+212600000001' }

const pageMessage = (fields: Record<string, unknown> = {}, remote = CHAT) => ({
  id: { id: '3A0001', fromMe: false, remote, _serialized: `false_${remote}_3A0001` },
  type: 'chat',
  t: 1_795_510_800,
  ...fields,
})
const read = (fields: Record<string, unknown>, remote = CHAT): RawSaid => {
  const item = readMessage(pageMessage(fields, remote), ME)
  if (!item) throw new Error('nothing was read')
  return item
}
const inbound = (fields: Record<string, unknown>, remote = CHAT) =>
  translate(read(fields, remote), { account: 'web-1', chat: remote, author, ordinal: 0 })

describe('what the page says', () => {
  it('becomes words with who wrote them, and a phone that WhatsApp vouches for', () => {
    expect(inbound({ body: 'salut', notifyName: 'Amina', quotedStanzaID: '3EB0AA' })).toMatchObject({
      kind: 'text',
      text: 'salut',
      displayName: 'Amina',
      from: { channel: 'whatsapp-web', account: 'web-1', chat: CHAT },
      sender: CHAT,
      provenPhone: '+212600000001',
      messageId: '3A0001',
      replyTo: '3EB0AA',
      order: 1_795_510_800_000,
    })
  })

  it('has no phone number in the id of the event', () => {
    const { providerEventId } = inbound({ body: 'x' })
    expect(providerEventId).not.toMatch(/2126/)
    expect(providerEventId).toContain('3A0001')
  })

  it('tells the same id in two chats apart', () => {
    const [one, other] = [CHAT, '212600000002@c.us'].map((chat) =>
      translate(read({ body: 'x' }, chat), { account: 'web-1', chat, author, ordinal: 0 }),
    )
    expect(one?.providerEventId).not.toBe(other?.providerEventId)
  })

  it.each([
    ['image', 'image/jpeg', 'photo.jpg'],
    ['ptt', 'audio/ogg; codecs=opus', 'voice.ogg'],
    ['video', 'video/mp4', 'video.mp4'],
  ])('announces a %s under a name of ours', (type, mimetype, name) => {
    const message = inbound({ type, mimetype, size: 7, directPath: '/x', caption: 'ici', body: 'base64' })
    expect(message).toMatchObject({ kind: 'text', text: 'ici' })
    expect(message.attachments).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        remote: `false_${CHAT}_3A0001`,
        name,
        type: mimetype.split(';')[0],
        bytes: 7,
      },
    ])
  })

  it('keeps the name of a document', () => {
    const message = inbound({
      type: 'document',
      mimetype: 'application/pdf',
      filename: 'bon.pdf',
      directPath: '/x',
    })
    expect(message.attachments[0]?.name).toBe('bon.pdf')
  })

  it('reads a place without its picture', () => {
    expect(
      inbound({ type: 'location', lat: 34.68, lng: -1.91, loc: 'Lycée\nOujda', body: '/9j/' }),
    ).toMatchObject({
      kind: 'location',
      latitude: 34.68,
      longitude: -1.91,
      placeName: 'Lycée',
    })
  })

  it('reads a card, and believes nothing of whose it is', () => {
    const body =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Samira B\r\nTEL;type=CELL;wa\r\n id=212611111111:+212 611-111111\r\nEND:VCARD'
    expect(inbound({ type: 'vcard', body })).toMatchObject({
      kind: 'contact',
      phone: '+212611111111',
      contactName: 'Samira B',
      ownerAddress: undefined,
    })
  })

  it('reads stickers, forwarded messages and albums', () => {
    expect(inbound({ type: 'sticker', directPath: '/x', mimetype: 'image/webp' })).toMatchObject({
      kind: 'sticker',
      attachments: [],
    })
    expect(inbound({ body: 'x', isForwarded: true }).forwarded).toBe(true)
    const inAlbum = { type: 'image', directPath: '/x', parentMsgKey: { id: '3A00AA' }, associationType: 1 }
    expect(inbound(inAlbum).album).toBe('3A00AA')
    expect(inbound({ ...inAlbum, associationType: undefined }).album).toBeUndefined()
  })

  it('says kindly what it cannot read', () => {
    expect(inbound({ type: 'poll_creation', body: 'x' })).toMatchObject({
      kind: 'unsupported',
      what: 'poll_creation',
    })
  })

  it('is meant in a group only when it is named or answered', () => {
    const participant = { author: CHAT }
    const addressed = (fields: Record<string, unknown>) => inbound({ ...participant, ...fields }, GROUP).group
    expect(addressed({ body: 'bonjour' })).toEqual({ addressed: false })
    expect(addressed({ body: '@sanad', mentionedJidList: [{ _serialized: ME[1] }] })).toEqual({
      addressed: true,
    })
    expect(addressed({ body: 'oui', quotedParticipant: ME[0] })).toEqual({ addressed: true })
    expect(inbound({ ...participant, body: 'x' }, GROUP)).toMatchObject({
      sender: CHAT,
      from: { chat: GROUP },
    })
  })

  it('does not take our own number for a word of what is said to us', () => {
    const said = (body: string, mentionedJidList = [ME[0]]) => {
      const message = inbound({ author: CHAT, body, mentionedJidList }, GROUP)
      return message.kind === 'text' ? message.text : undefined
    }
    expect(said('@212500000001 l’imprimante est en panne')).toBe('l’imprimante est en panne')
    expect(said('@900000000000001, c’est la salle des profs', [ME[1]])).toBe('c’est la salle des profs')
    expect(said('demandez à @212600000009 ou @212500000001')).toBe('demandez à @212600000009 ou')
    expect(said('@212500000001')).toBe('@212500000001')
    expect(inbound({ body: '@212500000001 ?' })).toMatchObject({ text: '@212500000001 ?' })
  })

  it('hears what changes in a group where it is meant', () => {
    const mentioned = { author: CHAT, mentionedJidList: [ME[0]] }
    const edit = (fields: Record<string, unknown>) => {
      const data = pageMessage({ ...fields, latestEditSenderTimestampMs: 1_795_510_900_000 }, GROUP)
      const item = readEdit(data, { text: '@212500000001 salle 4', before: 'salle 3', me: ME })
      return item && translate(item, { account: 'web-1', chat: GROUP, author, ordinal: 0 })
    }
    expect(edit(mentioned)).toMatchObject({ kind: 'edit', text: 'salle 4', group: { addressed: true } })
    expect(edit({ author: CHAT })?.group).toEqual({ addressed: false })
    const revoked = { type: 'revoked', author: CHAT, protocolMessageKey: { id: '3A0009' } }
    expect(inbound(revoked, GROUP)).toMatchObject({ kind: 'deletion', group: { addressed: true } })
  })

  it.each(['gp2', 'e2e_notification', 'call_log', 'ciphertext', 'album', 'protocol'])(
    'ignores %s',
    (type) => {
      expect(readMessage(pageMessage({ type }), ME)).toBeUndefined()
    },
  )

  it('ignores statuses, channels, our own words and what has no shape', () => {
    expect(readMessage(pageMessage({ body: 'x' }, 'status@broadcast'), ME)).toBeUndefined()
    expect(readMessage(pageMessage({ body: 'x' }, '1203@newsletter'), ME)).toBeUndefined()
    expect(readMessage({ ...pageMessage(), id: { ...pageMessage().id, fromMe: true } }, ME)).toBeUndefined()
    for (const nonsense of [undefined, null, 7, {}, { id: 'x' }, { id: { id: 1 } }])
      expect(readMessage(nonsense, ME)).toBeUndefined()
  })

  it('hears that a message was changed, once for each change', () => {
    const data = pageMessage({ body: 'neuf', latestEditSenderTimestampMs: 1_795_510_900_000 })
    const edit = readEdit(data, { text: 'neuf', before: 'vieux', me: ME })
    if (!edit) throw new Error('nothing was read')
    const message = translate(edit, { account: 'web-1', chat: CHAT, author, ordinal: 0 })
    expect(message).toMatchObject({ kind: 'edit', text: 'neuf', messageId: '3A0001' })
    // a message whose words have only now been deciphered was not changed
    expect(readEdit(pageMessage({ body: 'x' }), { text: 'x', before: undefined, me: ME })).toBeUndefined()
  })

  it('hears that a message was taken back', () => {
    expect(inbound({ type: 'revoked', protocolMessageKey: { id: '3A0009' } })).toMatchObject({
      kind: 'deletion',
      messageId: '3A0009',
    })
  })

  it('hears reactions to our messages, and when they are taken away', () => {
    const reaction = (emoji: string, fromMe = true) => ({
      msgId: { id: '3EB0AA', fromMe, remote: CHAT, _serialized: `true_${CHAT}_3EB0AA` },
      reaction: emoji,
      senderId: CHAT,
      timestamp: 1_795_510_801.5,
    })
    const given = (emoji: string) => {
      const item = readReaction(reaction(emoji))
      return item && translate(item, { account: 'web-1', chat: CHAT, author, ordinal: 0 })
    }
    expect(given('👍')).toMatchObject({ kind: 'reaction', emoji: '👍', replyTo: '3EB0AA' })
    expect(given('')).toMatchObject({ kind: 'reaction', emoji: undefined })
    expect(readReaction(reaction('👍', false))).toBeUndefined()
  })

  it('takes a vote for the button of a poll, once for each option', () => {
    const poll = (fromMe = true, remote = CHAT) => ({
      id: { id: '3EB0AA', fromMe, remote, _serialized: `${fromMe}_${remote}_3EB0AA` },
    })
    const vote = { voter: { _serialized: CHAT }, interractedAtTs: 1_795_510_801_500 }
    const options = (...localIds: number[]) => localIds.map((localId) => ({ localId, name: 'Non' }))
    const read = (more: Record<string, unknown>) => readVote({ ...vote, parentMessage: poll(), ...more }, ME)
    const item = read({ selectedOptions: options(1) })
    if (!item) throw new Error('nothing was read')
    expect(item).toMatchObject({ id: '3EB0AA', chat: CHAT, option: 1, title: 'Non' })
    const choice = { id: 'no', title: 'Non' }
    const said = (atMs: number) =>
      translateVote({ ...item, atMs }, choice, { account: 'web-1', chat: CHAT, author, ordinal: 0 })
    expect(said(1)).toMatchObject({ kind: 'choice', choiceId: 'no', title: 'Non', replyTo: '3EB0AA' })
    expect(said(1).providerEventId).toBe(said(2).providerEventId)
    // what the page's table tells names the poll by a string beside its message
    expect(read({ selectedOptions: options(1), parentMsgKey: 'true_x' })).toEqual(item)
    expect(
      readVote({ ...vote, parentMsgKey: poll().id, selectedOptions: [{ localId: 1 }] }, ME)?.title,
    ).toBeUndefined()
    for (const nothing of [
      { selectedOptions: [] },
      { selectedOptions: options(0, 1) },
      { selectedOptions: options(0), voter: ME[1] },
      { selectedOptions: options(0), parentMessage: poll(false) },
      { selectedOptions: options(0), parentMessage: poll(true, GROUP) },
      {},
    ])
      expect(read(nothing)).toBeUndefined()
    expect(readMessage(pageMessage({ type: 'poll_update' }), ME)).toBeUndefined()
  })

  it('names our own messages by their words', () => {
    const own = { ...pageMessage({ body: 'merci' }), id: { ...pageMessage().id, fromMe: true } }
    expect(readOwn(own)).toMatchObject({ id: '3A0001', text: 'merci' })
    expect(readOwn({ ...own, directPath: '/x', caption: 'photo', filename: 'a.pdf' })).toMatchObject({
      text: 'photo',
      fileName: 'a.pdf',
    })
    expect(readOwn({ ...own, type: 'poll_creation', body: '', pollName: 'Réglé ?' })).toMatchObject({
      text: 'Réglé ?',
      isPoll: true,
    })
    expect(readOwn(pageMessage({ body: 'x' }))).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderOf, translateMessage } from '../../../../src/bots/whatsapp-cloud/receiving/translate/index.ts'

const ACCOUNT = '106540352242922'
const FROM = '16505551234'
const ID = 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA='
const AT = '1749416383'
const context = { account: ACCOUNT, names: new Map([[FROM, 'Sheena Nelson']]), arrival: 1_749_416_383_400 }
const base = { from: FROM, id: ID, timestamp: AT }

const translate = (content: object) => translateMessage({ ...base, ...content }, context)
const messageOf = (content: object) => {
  const translated = translate(content)
  if (!('message' in translated)) throw new Error(`no message: ${JSON.stringify(translated)}`)
  return translated.message
}

describe('a message of the Cloud API', () => {
  it('comes in words, with who wrote where and when', () => {
    expect(messageOf({ type: 'text', text: { body: 'Does it come in another color?' } })).toEqual({
      kind: 'text',
      text: 'Does it come in another color?',
      from: { channel: 'whatsapp-cloud', account: ACCOUNT, chat: FROM },
      sender: FROM,
      provenPhone: '+16505551234',
      displayName: 'Sheena Nelson',
      providerEventId: `${ID}:text`,
      messageId: ID,
      order: expect.any(Number),
      sentAt: new Date(1_749_416_383_000),
      attachments: [],
    })
  })

  const media = {
    mime_type: 'image/jpeg',
    sha256: 'SfInY0gGKTsJlUWbwxC1k+FAD0FZHvzwfpvO0zX0GUI=',
    id: '1003383421387256',
  }

  it.each([
    [
      'image',
      { ...media, caption: 'Taj Mahal' },
      { text: 'Taj Mahal', name: 'photo.jpg', type: 'image/jpeg' },
    ],
    ['video', { ...media, mime_type: 'video/mp4' }, { text: '', name: 'video.mp4', type: 'video/mp4' }],
    [
      'audio',
      { ...media, mime_type: 'audio/ogg; codecs=opus', voice: true },
      { text: '', name: 'voice.ogg', type: 'audio/ogg' },
    ],
    [
      'audio',
      { ...media, mime_type: 'audio/mpeg', voice: false },
      { text: '', name: 'audio.mp3', type: 'audio/mpeg' },
    ],
    [
      'document',
      { ...media, mime_type: 'application/pdf', filename: 'receipt.pdf', caption: 'voici' },
      { text: 'voici', name: 'receipt.pdf', type: 'application/pdf' },
    ],
  ])('brings a file: %s %j', (type, content, { text, name, type: mime }) => {
    const message = messageOf({ type, [type]: content })
    expect(message).toMatchObject({
      kind: 'text',
      text,
      attachments: [
        { id: expect.stringMatching(/^[0-9a-f]{24}$/), remote: media.id, name, type: mime, bytes: 0 },
      ],
    })
  })

  const reply = { from: '15550783881', id: 'wamid.ours' }

  it.each([
    [
      'a location',
      {
        type: 'location',
        location: {
          address: '101 Forest Ave',
          latitude: 37.44221496582,
          longitude: -122.16165924072,
          name: 'Philz Coffee',
        },
      },
      { kind: 'location', latitude: 37.44221496582, longitude: -122.16165924072, placeName: 'Philz Coffee' },
    ],
    [
      'a contact',
      {
        type: 'contacts',
        contacts: [
          {
            name: { first_name: 'Lucía', formatted_name: 'Lucía Gómez' },
            phones: [{ phone: '+1 (983) 555-2319', wa_id: '19835552319', type: 'MOBILE' }],
          },
        ],
      },
      { kind: 'contact', phone: '+19835552319', ownerAddress: '19835552319', contactName: 'Lucía Gómez' },
    ],
    [
      'a button of ours',
      {
        context: reply,
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'cancel-button', title: 'Cancel' } },
      },
      { kind: 'choice', choiceId: 'cancel-button', title: 'Cancel', replyTo: 'wamid.ours' },
    ],
    [
      'a row of a list',
      {
        context: reply,
        type: 'interactive',
        interactive: {
          type: 'list_reply',
          list_reply: {
            id: 'priority_express',
            title: 'Priority Mail Express',
            description: 'Next Day to 2 Days',
          },
        },
      },
      { kind: 'choice', choiceId: 'priority_express', title: 'Priority Mail Express', replyTo: 'wamid.ours' },
    ],
    [
      "a template's button",
      { context: reply, type: 'button', button: { payload: 't:status:SN-7F3K2Q', text: 'Voir' } },
      { kind: 'choice', choiceId: 't:status:SN-7F3K2Q', title: 'Voir', replyTo: 'wamid.ours' },
    ],
    [
      "a template's button without a payload of ours",
      { context: reply, type: 'button', button: { payload: 'Unsubscribe', text: 'Unsubscribe' } },
      { kind: 'text', text: 'Unsubscribe' },
    ],
    [
      'a reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.ours', emoji: '👍' } },
      { kind: 'reaction', emoji: '👍', replyTo: 'wamid.ours' },
    ],
    [
      'a reaction taken away',
      { type: 'reaction', reaction: { message_id: 'wamid.ours' } },
      { kind: 'reaction', emoji: undefined, replyTo: 'wamid.ours' },
    ],
    [
      'a sticker',
      { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp', animated: true } },
      { kind: 'sticker' },
    ],
    [
      'an edited message',
      {
        type: 'edit',
        edit: { original_message_id: 'wamid.theirs', message: { text: { body: 'salle 13' } } },
      },
      { kind: 'edit', text: 'salle 13', messageId: 'wamid.theirs', providerEventId: `${ID}:edit` },
    ],
    [
      'a deleted message',
      { type: 'revoke', revoke: { original_message_id: 'wamid.theirs' } },
      { kind: 'deletion', messageId: 'wamid.theirs' },
    ],
    ['a chat opened for the first time', { type: 'request_welcome' }, { kind: 'text', text: '/start' }],
    [
      'an order',
      { type: 'order', order: { catalog_id: '194836987003835', text: '', product_items: [] } },
      { kind: 'unsupported', what: 'order' },
    ],
    [
      'what the provider cannot show',
      { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] },
      { kind: 'unsupported', what: 'unknown' },
    ],
    [
      'a kind that nobody knows yet',
      { type: 'hologram', hologram: {} },
      { kind: 'unsupported', what: 'hologram' },
    ],
    [
      'a filled form',
      { context: reply, type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: {} } },
      { kind: 'unsupported', what: 'nfm_reply' },
    ],
  ])('brings %s', (_what, content, expected) => {
    expect(messageOf(content)).toMatchObject(expected)
  })

  it('says that somebody else wrote it first, and ignores where an advertisement led from', () => {
    const said = { type: 'text', text: { body: 'x' }, referral: { source_url: 'https://fb.me/x' } }
    expect(messageOf({ ...said, context: { forwarded: true } })).toMatchObject({ forwarded: true })
    expect(messageOf({ ...said, context: { frequently_forwarded: true } })).toMatchObject({ forwarded: true })
    expect(messageOf(said)).not.toHaveProperty('referral')
  })

  it('takes the number of a card from WhatsApp, never from what is written on it', () => {
    // a card with the number of somebody else, and the name of one's own account
    const card = { phones: [{ phone: '+212600000001', wa_id: FROM }] }
    const message = messageOf({ type: 'contacts', contacts: [card] })
    expect(message).toMatchObject({ phone: `+${FROM}`, ownerAddress: FROM })
    const withoutAccount = messageOf({
      type: 'contacts',
      contacts: [{ phones: [{ phone: '+212600000001' }] }],
    })
    expect(withoutAccount).toMatchObject({ phone: '+212600000001', ownerAddress: undefined })
  })

  it('says that a person has another number', () => {
    const body = 'User Sheena Nelson changed from 16505551234 to 12195555358'
    const system = { body, wa_id: '12195555358', type: 'user_changed_number' }
    expect(translate({ type: 'system', system })).toEqual({
      moved: { account: ACCOUNT, from: FROM, to: '12195555358' },
    })
    expect(translate({ type: 'system', system: { ...system, wa_id: undefined } })).toEqual({
      ignored: 'unknown_kind',
    })
  })

  it('of a group is none of its business', () => {
    expect(translate({ type: 'text', text: { body: 'x' }, group_id: 'Y2FwaV9ncm91cDox' })).toEqual({
      ignored: 'group',
    })
  })

  it.each([
    ['another type', { image: null, location: { latitude: 'north' } }],
    ['what it is about', { context: { id: 7 } }],
    ['what nobody knows yet', { hologram: 7 }],
  ])('is heard although something else in it is strange: %s', (_what, more) => {
    expect(messageOf({ type: 'text', text: { body: 'panne' }, ...more })).toMatchObject({ text: 'panne' })
  })

  it.each([
    ['nothing', undefined],
    [
      'a time that no date can hold',
      { ...base, timestamp: '99999999999999', type: 'text', text: { body: 'x' } },
    ],
    ['no sender', { ...base, from: undefined, type: 'text', text: { body: 'x' } }],
    ['a text without a text', { ...base, type: 'text' }],
    ['an image without an image', { ...base, type: 'image' }],
    ['a place off the globe', { ...base, type: 'location', location: { latitude: 91, longitude: 0 } }],
    ['no time', { ...base, timestamp: 'soon', type: 'text', text: { body: 'x' } }],
  ])('that is malformed is ignored: %s', (_what, raw) => {
    expect(translateMessage(raw, context)).toEqual({ ignored: 'malformed' })
  })

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        expect(translateMessage(raw, context)).toBeDefined()
        const typed = { ...base, ...(raw as object), id: ID }
        expect(translateMessage(typed, context)).toBeDefined()
      }),
      { seed: 11, numRuns: 500 },
    )
  })
})

describe('the order of messages', () => {
  const now = 1_749_416_383

  it('is that of the seconds, whatever came first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(400_000), fc.nat(400_000), (gap, late, later) => {
        const earlier = orderOf(now, now * 1_000 + late)
        expect(orderOf(now + gap, (now + gap) * 1_000 + later)).toBeGreaterThan(earlier)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('is that of arrival within a second, also with a clock that is minutes off', () => {
    for (const off of [-400_000, -1_000, 0, 900, 400_000]) {
      const arrival = now * 1_000 + off
      expect(orderOf(now, arrival + 1)).toBeGreaterThan(orderOf(now, arrival))
    }
  })

  it('is a whole number that nothing is lost of', () => {
    expect(Number.isSafeInteger(orderOf(4_000_000_000, 4_000_000_000_999))).toBe(true)
  })
})

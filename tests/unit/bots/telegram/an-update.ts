import { translateUpdate } from '../../../../src/bots/telegram/receiving/translating/translate-update.ts'

export const receivedAt = new Date('2026-11-24T09:00:05Z')
export const from = {
  id: 7001,
  is_bot: false,
  first_name: 'Amina',
  last_name: 'El Idrissi',
  language_code: 'fr',
}
export const chat = { id: 7001, type: 'private', first_name: 'Amina' }
export const group = { id: -100_5, type: 'supergroup', title: 'Salle des profs' }
export const date = Date.parse('2026-11-24T09:00:00Z') / 1_000

/** What a private text of Amina's is translated with. */
export const envelope = {
  from: { channel: 'telegram', account: '42', chat: '7001' },
  sender: '7001',
  displayName: 'Amina El Idrissi',
  languageCode: 'fr',
  providerEventId: '900',
  order: 900,
  sentAt: new Date('2026-11-24T09:00:00Z'),
}

const given = {
  account: '42',
  username: 'sanad_bot',
  receivedAt,
  /** Signed data begins with the chat it was made for. */
  readChoice: (place: string, data: string) =>
    data.startsWith(`${place}~`) ? data.slice(place.length + 1) : undefined,
}

export const translateAnything = (update: unknown) => translateUpdate(update, given)
export const translate = (update: object) => translateAnything({ update_id: 900, ...update })
export const message = (more: object) => translate({ message: { message_id: 5, date, from, chat, ...more } })

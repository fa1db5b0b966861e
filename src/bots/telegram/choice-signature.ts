import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** 48 bits: guessed only by pressing, one try a message to a server that counts them. */
const MAC_BYTES = 6
/** Characters of base64url before the id. */
const MAC_LENGTH = 8
/** Bot API: `callback_data` has at most 64 bytes. */
export const LONGEST_CHOICE_ID = 64 - MAC_LENGTH

/** Any client of Telegram can send any `callback_data`: only what we have put under a message of that chat counts. */
export type ChoiceSignature = {
  sign(chat: string, choiceId: string): string
  /** The choice's id; undefined when the data is not ours. */
  read(chat: string, data: string): string | undefined
}

export const createChoiceSignature = (token: string): ChoiceSignature => {
  const key = Buffer.from(hkdfSync('sha256', token, '', 'sanad telegram choice', 32))
  const macOf = (chat: string, choiceId: string): string =>
    createHmac('sha256', key)
      .update(`${chat}\n${choiceId}`)
      .digest()
      .subarray(0, MAC_BYTES)
      .toString('base64url')
  return {
    sign: (chat, choiceId) => `${macOf(chat, choiceId)}${choiceId}`,
    read(chat, data) {
      const given = Buffer.from(data.slice(0, MAC_LENGTH))
      const choiceId = data.slice(MAC_LENGTH)
      const expected = Buffer.from(macOf(chat, choiceId))
      return given.length === expected.length && timingSafeEqual(given, expected) ? choiceId : undefined
    },
  }
}

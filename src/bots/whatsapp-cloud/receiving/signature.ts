import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const PREFIX = 'sha256='
const HEX_DIGEST = /^[0-9a-f]{64}$/i

/** `X-Hub-Signature-256`: the HMAC of the body as it came, byte for byte, under the app secret. */
export const isSigned = (body: Buffer, header: string | undefined, appSecret: string): boolean => {
  if (!header?.startsWith(PREFIX)) return false
  const given = header.slice(PREFIX.length)
  if (!HEX_DIGEST.test(given)) return false
  const expected = createHmac('sha256', appSecret).update(body).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}

/** Hashed first: `timingSafeEqual` needs equal lengths, and lengths are a secret too. */
export const isSame = (left: string, right: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

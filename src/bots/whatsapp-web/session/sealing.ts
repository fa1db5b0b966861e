import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/index.ts'

const SALT_BYTES = 32
const TAG_BYTES = 16
const LENGTH_BYTES = 4
/** One frame: what is kept in memory at a time. */
export const FRAME_BYTES = 256 * 1024

const damaged = (why: string, cause?: unknown): AppError =>
  new AppError('invalid', 'whatsapp_web.damaged_session', { why }, { cause })

/** Every archive has a key of its own, so that a counter can be the nonce. */
const keyOf = (master: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', master, salt, 'sanad whatsapp-web session 1', 32))

const nonceOf = (frame: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(frame, 8)
  return nonce
}

/** The last frame says that it is the last: an archive that was cut short is recognised. */
const markOf = (last: boolean): Buffer => Buffer.from([last ? 1 : 0])

/** AES-256-GCM over frames in order: salt, then for each frame its mark, length, content and tag. */
export async function* seal(master: Buffer, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const key = keyOf(master, salt)
  yield salt
  let frame = 0
  const sealFrame = (content: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame))
    frame += 1
    cipher.setAAD(markOf(last))
    const sealed = Buffer.concat([cipher.update(content), cipher.final()])
    const length = Buffer.alloc(LENGTH_BYTES)
    length.writeUInt32BE(sealed.length)
    return Buffer.concat([markOf(last), length, sealed, cipher.getAuthTag()])
  }
  for await (const content of plain) yield sealFrame(content, false)
  yield sealFrame(Buffer.alloc(0), true)
}

/** Takes exactly so many bytes from a stream of pieces. */
const takerOf = (pieces: AsyncIterable<Buffer>) => {
  const source = pieces[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  return async (bytes: number): Promise<Buffer> => {
    while (held.length < bytes) {
      const { value, done } = await source.next()
      if (done) throw damaged('cut short')
      held = Buffer.concat([held, value])
    }
    const taken = held.subarray(0, bytes)
    held = held.subarray(bytes)
    return taken
  }
}

/** The frames of what `seal` made; throws as soon as one is not as it was sealed, or the last is missing. */
export async function* unseal(master: Buffer, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const take = takerOf(sealed)
  const key = keyOf(master, await take(SALT_BYTES))
  for (let frame = 0; ; frame += 1) {
    const mark = await take(1)
    const length = (await take(LENGTH_BYTES)).readUInt32BE()
    if (length > FRAME_BYTES) throw damaged('a frame of impossible length')
    const [content, tag] = [await take(length), await take(TAG_BYTES)]
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame))
    decipher.setAAD(mark)
    decipher.setAuthTag(tag)
    let plain: Buffer
    try {
      plain = Buffer.concat([decipher.update(content), decipher.final()])
    } catch (error) {
      throw damaged('another key, or changed content', error)
    }
    if (mark[0] === 1) return
    yield plain
  }
}

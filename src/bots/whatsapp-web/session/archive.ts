import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../shared/index.ts'
import { listProfile, type ProfileFile } from './profile-files.ts'
import { FRAME_BYTES } from './sealing.ts'

/** What an archive holds, said before the content and once more, with its digest, after it. */
const manifest = z.object({
  version: z.literal(1),
  files: z.array(z.object({ name: z.string(), bytes: z.number().int().nonnegative() })),
})
const closing = z.object({ sha256: z.string() })

/** JSON as we write it holds no line break. */
const END_OF_MANIFEST = Buffer.from('\n')

const damaged = (why: string): AppError => new AppError('invalid', 'whatsapp_web.damaged_session', { why })

async function* contentOf(root: string, { name, bytes }: ProfileFile): AsyncGenerator<Buffer> {
  let read = 0
  if (bytes > 0) {
    // never beyond what the manifest says: a log may grow meanwhile
    const stream = createReadStream(path.join(root, name), { end: bytes - 1, highWaterMark: FRAME_BYTES })
    for await (const piece of stream as AsyncIterable<Buffer>) {
      read += piece.length
      yield piece
    }
  }
  if (read !== bytes) throw new AppError('unavailable', 'whatsapp_web.profile_changing')
}

/** A profile as frames: the manifest, every file's content, the digest of all content. */
export async function* pack(root: string, files: readonly ProfileFile[]): AsyncGenerator<Buffer> {
  const listed = files.map(({ name, bytes }) => ({ name, bytes }))
  const head = Buffer.from(JSON.stringify({ version: 1, files: listed }))
  for (let at = 0; at < head.length; at += FRAME_BYTES) yield head.subarray(at, at + FRAME_BYTES)
  yield END_OF_MANIFEST
  const digest = createHash('sha256')
  for (const file of files) {
    for await (const piece of contentOf(root, file)) {
      digest.update(piece)
      yield piece
    }
  }
  yield Buffer.from(JSON.stringify({ sha256: digest.digest('hex') }))
}

/** `pack` of a profile that a browser may be writing to: fails when it was written to meanwhile. */
export async function* packSteady(root: string, files: readonly ProfileFile[]): AsyncGenerator<Buffer> {
  yield* pack(root, files)
  const now = await listProfile(root)
  // logs of LevelDB may have grown: what was taken of them is a state that was
  const steady = (list: readonly ProfileFile[]) =>
    JSON.stringify(list.filter(({ name }) => !name.endsWith('.log')).map(({ name, bytes }) => [name, bytes]))
  if (steady(now) !== steady(files)) throw new AppError('unavailable', 'whatsapp_web.profile_changing')
}

const isInside = (name: string): boolean =>
  name.startsWith('Default/') && !name.split('/').some((part) => part === '' || part === '.' || part === '..')

const headOf = async (frames: AsyncIterator<Buffer>): Promise<z.infer<typeof manifest>> => {
  const pieces: Buffer[] = []
  for (;;) {
    const { value, done } = await frames.next()
    if (done) throw damaged('no manifest')
    if (value.equals(END_OF_MANIFEST)) break
    pieces.push(value)
  }
  const head = manifest.parse(JSON.parse(Buffer.concat(pieces).toString()))
  if (!head.files.every(({ name }) => isInside(name))) throw damaged('a file outside the profile')
  return head
}

const writeFiles = async (root: string, frames: AsyncIterator<Buffer>): Promise<void> => {
  const head = await headOf(frames)
  const digest = createHash('sha256')
  for (const { name, bytes } of head.files) {
    const target = path.join(root, name)
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    const file = await open(target, 'w', 0o600)
    try {
      for (let written = 0; written < bytes; ) {
        const { value, done } = await frames.next()
        if (done || written + value.length > bytes) throw damaged('contents and manifest differ')
        await file.write(value)
        digest.update(value)
        written += value.length
      }
    } finally {
      await file.close()
    }
  }
  const { value, done } = await frames.next()
  if (done || closing.parse(JSON.parse(value.toString())).sha256 !== digest.digest('hex'))
    throw damaged('the digest differs')
  // the frame that says it is the last must have been there too
  if (!(await frames.next()).done) throw damaged('more than the manifest says')
}

/** Puts an archive where the profile belongs, whole or not at all. */
export const unpack = async (root: string, frames: AsyncIterable<Buffer>): Promise<void> => {
  const aside = `${root}.incoming`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true, mode: 0o700 })
  try {
    await writeFiles(aside, frames[Symbol.asyncIterator]())
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw error instanceof AppError ? error : damaged('it cannot be read')
  }
  await rm(root, { recursive: true, force: true })
  await rename(aside, root)
}

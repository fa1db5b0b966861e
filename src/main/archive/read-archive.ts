import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BSON } from 'mongodb'
import { AppError } from '../../shared/index.ts'
import { type Closing, FORMAT, FORMAT_VERSION, framesOf, type Section } from './format.ts'

export type Item =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'document'; readonly bytes: Buffer }

const isEnd = (frame: Buffer): boolean => frame.length === 4

const chunksOf = (file: string): AsyncIterable<Buffer> => {
  const source = createReadStream(file)
  const gunzip = createGunzip()
  source.once('error', (error) => gunzip.destroy(error))
  return source.pipe(gunzip)
}

/** Throws when the bytes are not those that were written. */
async function* itemsOf(file: string): AsyncGenerator<Item> {
  const hash = createHash('sha256')
  const frames = framesOf(chunksOf(file))
  const take = async (): Promise<Buffer> => {
    const next = await frames.next()
    if (next.done) throw new Error('it ends too early')
    return next.value
  }
  try {
    const header = await take()
    checkHeader(header, file)
    hash.update(header)
    for (let documents = 0; ; ) {
      const opening = await take()
      const opened = BSON.deserialize(opening)
      if ('sha256' in opened) {
        checkClosing(opened as Closing, { documents, sha256: hash.digest('hex') })
        if (!(await frames.next()).done) throw new Error('something follows the end')
        return
      }
      hash.update(opening)
      yield { kind: 'section', section: opened as Section }
      for (let bytes = await take(); ; bytes = await take()) {
        hash.update(bytes)
        if (isEnd(bytes)) break
        documents += 1
        yield { kind: 'document', bytes }
      }
    }
  } finally {
    await frames.return(undefined)
  }
}

const checkHeader = (frame: Buffer, file: string): void => {
  const { format, version } = BSON.deserialize(frame)
  if (format === FORMAT && version === FORMAT_VERSION) return
  throw new AppError('invalid', 'archive.not_an_archive', { file })
}

const checkClosing = (written: Closing, found: Closing): void => {
  if (written.documents !== found.documents || written.sha256 !== found.sha256) {
    throw new Error('the checksum differs')
  }
}

const translate = (error: unknown, file: string, started: boolean): unknown => {
  if (error instanceof AppError) return error
  const code = String((error as NodeJS.ErrnoException).code ?? '')
  if (['ENOENT', 'EACCES', 'EISDIR', 'EPERM'].includes(code)) {
    return new AppError('invalid', 'cli.unreadable_file', { file }, { cause: error })
  }
  return new AppError(
    'invalid',
    started ? 'archive.damaged' : 'archive.not_an_archive',
    { file },
    { cause: error },
  )
}

/** Reads a backup from beginning to end; a damaged one throws `archive.damaged`, at its end at the latest. */
export async function* readArchive(file: string): AsyncGenerator<Item> {
  let started = false
  const items = itemsOf(file)
  try {
    for (;;) {
      const next = await items.next()
      if (next.done) return
      started = true
      yield next.value
    }
  } catch (error) {
    throw translate(error, file, started)
  } finally {
    await items.return(undefined)
  }
}

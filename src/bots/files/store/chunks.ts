import type { ObjectId } from 'mongodb'
import { AppError } from '../../../shared/index.ts'
import type { FileCollections } from './documents.ts'

/** GridFS' own size. A file is never held in memory beyond a few of these. */
export const CHUNK_BYTES = 255 * 1024
/** How many pieces are asked of the server at a time. */
const READ_TOGETHER = 4

type Pieces = { readonly _id: ObjectId; readonly length: number; readonly chunkSize: number }
type Range = { readonly start?: number; readonly end?: number }

/** The bytes of a file from `start` up to, without, `end`; throws when a piece is missing. */
export async function* readChunks(
  { chunks }: Pick<FileCollections, 'chunks'>,
  { _id, length, chunkSize }: Pieces,
  { start = 0, end = length }: Range = {},
): AsyncGenerator<Buffer> {
  const until = Math.min(end, length)
  let next = Math.floor(start / chunkSize)
  const last = Math.ceil(until / chunkSize)
  const cursor = chunks
    .find({ files_id: _id, n: { $gte: next, $lt: last } }, { promoteBuffers: true })
    .sort({ n: 1 })
    .batchSize(READ_TOGETHER)
  for await (const { n, data } of cursor) {
    if (n !== next) break
    next += 1
    yield data.subarray(Math.max(0, start - n * chunkSize), until - n * chunkSize)
  }
  if (next < last) throw new AppError('bug', 'attachment.damaged', { id: _id.toHexString() })
}

/** A stream's bytes in pieces of exactly `size`, the last one shorter; at most one piece is waiting at a time. */
export async function* inPieces(
  content: AsyncIterable<Buffer | string>,
  size: number,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let length = 0
  for await (const given of content) {
    let rest = typeof given === 'string' ? Buffer.from(given) : given
    while (length + rest.length >= size) {
      yield Buffer.concat([...held, rest.subarray(0, size - length)])
      rest = rest.subarray(size - length)
      held = []
      length = 0
    }
    if (rest.length > 0) held.push(rest)
    length += rest.length
  }
  if (length > 0) yield Buffer.concat(held)
}

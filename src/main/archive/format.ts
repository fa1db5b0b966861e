import type { Document } from 'mongodb'

/**
 * A backup is a gzip of BSON documents one after another: a `Header`; for each collection a `Section`, its
 * documents as the server sent them, byte for byte, and four zero bytes; last a `Closing`.
 */
export const FORMAT = 'sanad-backup'
export const FORMAT_VERSION = 1

export type Header = { readonly format: string; readonly version: number; readonly at: Date }

export type Section = {
  readonly collection: string
  readonly options: Document
  readonly indexes: readonly Document[]
}

export type Closing = {
  readonly documents: number
  /** Of everything before the closing document, uncompressed. */
  readonly sha256: string
}

/** No BSON document is this short, so it cannot be mistaken for one. */
export const END_OF_SECTION = Buffer.alloc(4)

/** Cuts a stream of bytes into BSON documents, each of which begins with its own length. */
export async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let start = 0
    while (rest.length - start >= 4) {
      const length = frameLength(rest.readInt32LE(start))
      if (rest.length - start < length) break
      yield rest.subarray(start, start + length)
      start += length
    }
    rest = rest.subarray(start)
  }
  if (rest.length > 0) throw new Error('the last document is cut short')
}

/** 16 MB is the server's limit for a document; a little more for its own fields. */
const LONGEST = 17 * 1024 * 1024

const frameLength = (written: number): number => {
  if (written === 0) return END_OF_SECTION.length
  if (written < 5 || written > LONGEST) throw new Error('not a document')
  return written
}

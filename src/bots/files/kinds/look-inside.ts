import { Readable } from 'node:stream'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { isArchiveName, isClosedArchive, refusalByContent, refusalByName } from './programs.ts'
import type { Refusal } from './refusal.ts'
import { sniff } from './sniff.ts'

/** The bytes of a file from `start` up to, without, `end`. */
export type ReadRange = (start: number, end: number) => AsyncIterable<Buffer>

/** More than any honest attachment has, and few enough to be looked at while somebody waits. */
const ENTRIES_AT_MOST = 2_000
/** How many of them are opened; the others are judged by their names. */
const OPENED_AT_MOST = 100
const HEAD_BYTES = 4_100

class RangeReader extends RandomAccessReader {
  readonly #readRange: ReadRange

  constructor(readRange: ReadRange) {
    super()
    this.#readRange = readRange
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#readRange(start, end), { objectMode: false })
  }
}

const headOf = async (content: AsyncIterable<Buffer>, bytes: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of content) {
    pieces.push(piece)
    length += piece.length
    if (length >= bytes) break
  }
  return Buffer.concat(pieces).subarray(0, bytes)
}

const inEntry = async (zip: ZipFile, entry: Entry): Promise<Refusal | undefined> => {
  const head = await headOf(await zip.openReadStreamPromise(entry), HEAD_BYTES)
  if (head.length === 0) return undefined
  const type = await sniff(head, '')
  const isArchive = type === 'application/zip' || isClosedArchive(type)
  return isArchive || refusalByContent(type, head) ? 'archive_with_program' : undefined
}

const inEntries = async (zip: ZipFile): Promise<Refusal | undefined> => {
  if (zip.entryCount > ENTRIES_AT_MOST) return 'archive_closed'
  let opened = 0
  for await (const entry of zip.eachEntry()) {
    const { fileName: name } = entry
    if (entry.isEncrypted()) return 'archive_closed'
    if (refusalByName(name) || isArchiveName(name)) return 'archive_with_program'
    if (name.endsWith('/') || !entry.canDecodeFileData() || opened >= OPENED_AT_MOST) continue
    opened += 1
    const refused = await inEntry(zip, entry)
    if (refused) return refused
  }
  return undefined
}

/** Office documents are zips too. */
export const isZip = (head: Buffer): boolean => head.subarray(0, 2).toString('latin1') === 'PK'

/** A database that is away must not pass for a damaged archive. */
const watched = (readRange: ReadRange) => {
  const reading: { failure?: unknown } = {}
  const read: ReadRange = async function* (start, end) {
    try {
      yield* readRange(start, end)
    } catch (error) {
      reading.failure = error
      throw error
    }
  }
  return { reading, read }
}

/** Why a zip is not kept; undefined when nothing in it runs. */
export const refusalInZip = async (readRange: ReadRange, bytes: number): Promise<Refusal | undefined> => {
  const { reading, read } = watched(readRange)
  let zip: ZipFile | undefined
  try {
    zip = await fromRandomAccessReaderPromise(new RangeReader(read), bytes, { autoClose: false })
    return await inEntries(zip)
  } catch {
    if (reading.failure) throw reading.failure
    return 'archive_closed'
  } finally {
    zip?.close()
  }
}

/** The class of Windows' installers, as the bytes of the root entry have it. */
const INSTALLER_CLASS = Buffer.from('84100c0000000000c000000000000046', 'hex')
const CLASS_OFFSET = 80

/** Old Office documents and Windows' installers share one container; its root says which it is. */
export const isInstaller = async (head: Buffer, readRange: ReadRange): Promise<boolean> => {
  if (head.length < 512) return false
  const sectorBytes = 2 ** Math.min(head.readUInt16LE(30), 12)
  const root = (head.readUInt32LE(48) + 1) * sectorBytes
  const entry = await headOf(readRange(root + CLASS_OFFSET, root + CLASS_OFFSET + 16), 16)
  return entry.equals(INSTALLER_CLASS)
}

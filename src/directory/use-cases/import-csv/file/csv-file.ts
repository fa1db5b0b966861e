import { open, stat } from 'node:fs/promises'
import { AppError } from '../../../../shared/index.ts'
import { columnNamed } from './columns.ts'
import { type FileKind, fileKindOf } from './file-kind.ts'

/** A file on disk that is read several times. */
export type CsvFile = {
  readonly path: string
  readonly delimiter: ',' | ';'
  readonly kind: FileKind
  readonly bytes: number
  readonly modifiedMs: number
}

const HEADER_BYTES = 16_384

const firstLine = (head: Buffer): string =>
  head
    .toString('utf8')
    .split(/[\r\n]+/)
    .find((line) => line.replace('\ufeff', '').trim() !== '') ?? ''

const columnsIn = (header: string, delimiter: string) =>
  header.split(delimiter).flatMap((cell) => columnNamed(cell.replaceAll('"', '')) ?? [])

/** The separator under which more headers are known ones. */
const delimiterOf = (header: string): ',' | ';' =>
  columnsIn(header, ';').length > columnsIn(header, ',').length ? ';' : ','

const unreadable = (path: string, cause?: unknown): AppError =>
  new AppError('not_found', 'import.unreadable_file', { file: path }, { cause })

/** Looks at a file before it is read; throws `not_found` when it cannot be. */
export const openCsv = async (path: string): Promise<CsvFile> => {
  try {
    const handle = await open(path)
    try {
      const stats = await handle.stat()
      // a pipe could be read only once
      if (!stats.isFile()) throw unreadable(path)
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
      const header = firstLine(buffer.subarray(0, bytesRead))
      const delimiter = delimiterOf(header)
      const kind = fileKindOf(columnsIn(header, delimiter))
      return { path, delimiter, kind, bytes: stats.size, modifiedMs: stats.mtimeMs }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(path, error)
  }
}

/** What was checked must be what is written: throws `conflict` when somebody has changed the file meanwhile. */
export const requireSame = async ({ path, bytes, modifiedMs }: CsvFile): Promise<void> => {
  const stats = await stat(path).catch((error) => {
    throw unreadable(path, error)
  })
  if (stats.size !== bytes || stats.mtimeMs !== modifiedMs) {
    throw new AppError('conflict', 'import.file_changed', { file: path })
  }
}

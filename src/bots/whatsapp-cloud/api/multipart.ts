import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { StoredFile } from '../../channel/index.ts'

export type MultipartBody = {
  readonly contentType: string
  readonly bytes: number
  readonly body: Readable
}

/** A name fit for a header: no quotes, no line ends. */
const headerName = (name: string): string => name.replaceAll(/["\\\r\n]/g, '_') || 'file'

/** The form of `POST /media`, streamed, with its length known beforehand. */
export const multipartOf = (file: StoredFile): MultipartBody => {
  const boundary = `sanad-${randomBytes(12).toString('hex')}`
  const field = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const head = Buffer.from(
    `${field('messaging_product', 'whatsapp')}${field('type', file.type)}--${boundary}\r\n` +
      `Content-Disposition: form-data; name="file"; filename="${headerName(file.name)}"\r\n` +
      `Content-Type: ${file.type}\r\n\r\n`,
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  const parts = async function* () {
    yield head
    yield* file.open() as AsyncIterable<Buffer>
    yield tail
  }
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: head.length + file.bytes + tail.length,
    body: Readable.from(parts(), { objectMode: false }),
  }
}

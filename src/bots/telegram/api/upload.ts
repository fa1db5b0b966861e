import type { Readable } from 'node:stream'
import { TelegramFailure } from './failure.ts'

export type UploadedFile = {
  readonly field: string
  readonly name: string
  readonly content: Readable
}

/** One file of an album: what is said of it beside its content. */
export type AlbumItem = Omit<UploadedFile, 'field'> & {
  readonly shown: { readonly type: 'photo' | 'video'; readonly caption?: string }
}

const LONGEST_NAME = 200
/** Telegraf writes the name between quotes into a header of the part as it is. */
const UNSAFE = /[\p{Cc}\p{Cs}"\\/]/gu

export const safeName = (name: string): string => {
  const safe = name.replace(UNSAFE, '_').trim()
  return safe === '' ? 'file' : [...safe].slice(-LONGEST_NAME).join('')
}

/** A file on its way through Telegraf's multipart stream, which neither hears the source's errors nor ends it. */
export class Upload {
  readonly source: { readonly source: Readable; readonly filename: string }
  readonly #content: Readable
  readonly #failed = new AbortController()

  constructor({ content, name }: Omit<UploadedFile, 'field'>) {
    this.#content = content
    this.source = { source: content, filename: safeName(name) }
    content.once('error', () => this.#failed.abort())
  }

  /** The content could not be read to its end. */
  get failed(): AbortSignal {
    return this.#failed.signal
  }

  /** A body that was cut off cannot have been accepted: it may be sent again. */
  judge(failure: TelegramFailure): TelegramFailure {
    if (failure.kind !== 'broken' || this.#content.readableEnded) return failure
    return new TelegramFailure('unsent', failure.message)
  }

  end(): void {
    this.#content.destroy()
  }
}

import { randomUUID } from 'node:crypto'

/** What a bot may download (Bot API, getFile). */
const LARGEST_DOWNLOAD = 20 * 1024 * 1024

type Kept = { readonly path: string; readonly content: Buffer; readonly truncated: boolean }

/** Files of people, to be downloaded, and files of the bot, to be looked at. */
export class FileCabinet {
  readonly #byId = new Map<string, Kept>()
  readonly #byPath = new Map<string, Kept>()
  readonly #uploads = new Map<string, Buffer>()

  /** Somebody sent it: `file_id` and `file_unique_id`. `truncated`: its download breaks off in the middle. */
  keep(content: Buffer, extension: string, truncated = false): { fileId: string; uniqueId: string } {
    const key = randomUUID()
    const kept = { path: `files/${key}${extension}`, content, truncated }
    this.#byId.set(`F-${key}`, kept)
    this.#byPath.set(kept.path, kept)
    return { fileId: `F-${key}`, uniqueId: `U-${key}` }
  }

  /** Telegram forgets: the path is answered with 404. */
  forget(fileId: string): void {
    const kept = this.#byId.get(fileId)
    if (kept) this.#byPath.delete(kept.path)
  }

  describe(fileId: string): { result: object } | { error: [number, string] } {
    const kept = this.#byId.get(fileId)
    if (!kept) return { error: [400, 'Bad Request: invalid file_id'] }
    const { path, content } = kept
    if (content.length > LARGEST_DOWNLOAD) return { error: [400, 'Bad Request: file is too big'] }
    return {
      result: { file_id: fileId, file_unique_id: `U${fileId}`, file_size: content.length, file_path: path },
    }
  }

  download(path: string): Kept | undefined {
    return this.#byPath.get(path)
  }

  upload(content: Buffer): string {
    const key = randomUUID()
    this.#uploads.set(key, content)
    return key
  }

  uploaded(key: string): Buffer | undefined {
    return this.#uploads.get(key)
  }
}

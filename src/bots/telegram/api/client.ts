import { Agent } from 'node:http'
import type { Readable } from 'node:stream'
import { Telegram } from 'telegraf'
import { download } from './download.ts'
import { TelegramFailure, toFailure } from './failure.ts'
import { createPostJson } from './post-json.ts'
import { type AlbumItem, Upload, type UploadedFile } from './upload.ts'

export type CallOptions = { readonly signal?: AbortSignal; readonly timeoutMs?: number }

/** Every call throws TelegramFailure only; the token stays in here. */
export type TelegramApi = {
  call(method: string, payload: object, options?: CallOptions): Promise<unknown>
  /** The same with a file in one of its fields, streamed. */
  upload(method: string, payload: object, file: UploadedFile, options?: CallOptions): Promise<unknown>
  /** Several files that make one message, streamed. */
  uploadAlbum(payload: object, items: readonly AlbumItem[], options?: CallOptions): Promise<unknown>
  /** The content behind a `file_path` that getFile told. */
  download(filePath: string, signal: AbortSignal): Promise<Readable>
}

export const OFFICIAL_ROOT = 'https://api.telegram.org'

/** Telegraf waits for 500 seconds by default. */
const TIMEOUT_MS = 15_000
/** Idle connections are closed before the other side does. */
const KEPT_ALIVE = { keepAlive: true, timeout: 4_000, scheduling: 'lifo' } as const
const UPLOAD_TIMEOUT_MS = 120_000

type CallAnything = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>

const checkSignal = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new TelegramFailure('unsent', 'aborted before it was sent')
}

const signalOf = ({ signal, timeoutMs = UPLOAD_TIMEOUT_MS }: CallOptions): AbortSignal => {
  checkSignal(signal)
  const timeout = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}

export const createTelegramApi = (token: string, apiRoot: string = OFFICIAL_ROOT): TelegramApi => {
  // with the slash a root that has a path keeps it
  const client = new Telegram(token, { webhookReply: false, apiRoot: `${apiRoot}/` })
  // telegraf keeps connections to https alone: a Bot API server of one's own would get a new one for every call
  if (new URL(apiRoot).protocol === 'http:') Object.assign(client.options, { agent: new Agent(KEPT_ALIVE) })
  // its types know the methods of the Bot API 7.1 and a foreign AbortSignal; it passes both on unseen
  const callApi = client.callApi.bind(client) as unknown as CallAnything
  const postJson = createPostJson(token, apiRoot)
  return {
    async call(method, payload, { signal, timeoutMs = TIMEOUT_MS } = {}) {
      checkSignal(signal)
      try {
        return await postJson(method, payload, { signal, timeoutMs })
      } catch (error) {
        throw toFailure(error, token)
      }
    },
    async upload(method, payload, file, options = {}) {
      const given = signalOf(options)
      const upload = new Upload(file)
      const signal = AbortSignal.any([given, upload.failed])
      try {
        return await callApi(method, { ...payload, [file.field]: upload.source }, { signal })
      } catch (error) {
        throw upload.judge(toFailure(error, token))
      } finally {
        upload.end()
      }
    },
    async uploadAlbum(payload, items, options = {}) {
      const given = signalOf(options)
      const uploads = items.map((item) => new Upload(item))
      const signal = AbortSignal.any([given, ...uploads.map(({ failed }) => failed)])
      const media = items.map(({ shown }, index) => ({ ...shown, media: uploads[index]?.source }))
      try {
        return await callApi('sendMediaGroup', { ...payload, media }, { signal })
      } catch (error) {
        throw uploads.reduce((failure, upload) => upload.judge(failure), toFailure(error, token))
      } finally {
        for (const upload of uploads) upload.end()
      }
    },
    async download(filePath, signal) {
      try {
        return await download(`${apiRoot}/file/bot${token}`, filePath, signal)
      } catch (error) {
        throw error instanceof TelegramFailure ? error : toFailure(error, token)
      }
    },
  }
}

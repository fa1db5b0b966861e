import type { Fetched, RemoteFiles } from '../../channel/index.ts'
import type { TelegramApi } from './client.ts'
import { TelegramFailure } from './failure.ts'

/** What a bot may download (Bot API, getFile). */
export const LARGEST_DOWNLOAD = 20 * 1024 * 1024

const TOO_LARGE = /file is too big/i
const NOT_NOW = /temporarily unavailable/i

/** `asked`: of getFile, where 404 means a wrong token; `content`: of the file itself. */
const judge = (failure: TelegramFailure, about: 'asked' | 'content'): Fetched => {
  const { kind, code = 0, message: reason, retryAfterSeconds } = failure
  if (kind !== 'answered') return { outcome: 'retry', reason }
  if (code === 429) return { outcome: 'retry', reason, afterMs: (retryAfterSeconds ?? 1) * 1_000 }
  if (code === 400 && TOO_LARGE.test(reason)) return { outcome: 'gone', reason: 'too_large' }
  if (code === 400 && !NOT_NOW.test(reason)) return { outcome: 'gone', reason: 'expired' }
  if (code === 404 && about === 'content') return { outcome: 'gone', reason: 'expired' }
  return { outcome: 'retry', reason }
}

const failureOf = (error: unknown): TelegramFailure => {
  if (error instanceof TelegramFailure) return error
  throw error
}

/** The content behind a `file_id`: Telegram tells its path first, which is good for an hour. */
export const createTelegramFiles = (api: TelegramApi): RemoteFiles => ({
  async fetch(fileId, signal) {
    let file: { file_path?: unknown; file_size?: unknown } | undefined
    try {
      file = (await api.call('getFile', { file_id: fileId }, { signal })) as typeof file
    } catch (error) {
      return judge(failureOf(error), 'asked')
    }
    if (typeof file?.file_size === 'number' && file.file_size > LARGEST_DOWNLOAD)
      return { outcome: 'gone', reason: 'too_large' }
    if (typeof file?.file_path !== 'string')
      return { outcome: 'retry', reason: 'an answer without file_path' }
    try {
      return { outcome: 'open', content: await api.download(file.file_path, signal) }
    } catch (error) {
      return judge(failureOf(error), 'content')
    }
  },
})

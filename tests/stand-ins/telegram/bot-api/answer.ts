import type { TelegramState } from '../state.ts'
import { edit } from './edit.ts'
import { readProfile, writeProfile } from './profile.ts'
import { send, sendAlbum } from './send.ts'

export const BOT = { id: 7000000001, is_bot: true, first_name: 'Sanad', username: 'sanad_test_bot' }

export type Answer = { result: unknown } | { error: [number, string]; parameters?: object }

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid'

const getUpdates = async (state: TelegramState, body: Record<string, unknown>): Promise<Answer> => {
  if (state.webhook) return { error: [409, "Conflict: can't use getUpdates method while webhook is active"] }
  const found = await state.updates.poll(
    body.offset as number | undefined,
    Number(body.limit ?? 100),
    Number(body.timeout ?? 0),
  )
  if (found === 'conflict') return { error: [409, 'Conflict: terminated by other getUpdates request'] }
  return { result: found }
}

const setWebhook = (state: TelegramState, body: Record<string, unknown>): Answer => {
  state.webhook = body.url
    ? { url: String(body.url), secret: body.secret_token as string | undefined }
    : undefined
  return { result: true }
}

const answerCallback = (state: TelegramState, body: Record<string, unknown>): Answer =>
  // answered once; a second answer comes too late
  state.callbacks.delete(String(body.callback_query_id)) ? { result: true } : { error: [400, TOO_OLD] }

const QUIET = new Set(['getMe', 'getUpdates'])

const answer = (
  state: TelegramState,
  method: string,
  body: Record<string, unknown>,
): Answer | Promise<Answer> => {
  if (method === 'getMe') return { result: BOT }
  if (method === 'getUpdates') return getUpdates(state, body)
  if (method === 'setWebhook') return setWebhook(state, body)
  if (method === 'deleteWebhook') return setWebhook(state, {})
  if (method === 'answerCallbackQuery') return answerCallback(state, body)
  if (method === 'getFile') return state.files.describe(String(body.file_id))
  if (method === 'sendChatAction') return { result: true }
  if (method === 'sendMediaGroup') return sendAlbum(state, body)
  if (method.startsWith('send')) return send(state, method, body)
  if (method.startsWith('edit')) return edit(state, method, body)
  if (method.startsWith('get')) return { result: readProfile(state.profile, method, body) }
  return { result: writeProfile(state.profile, method, body) }
}

export const answerTo = async (
  state: TelegramState,
  method: string,
  body: Record<string, unknown>,
): Promise<Answer> => {
  const given = await answer(state, method, body)
  const messageId =
    'result' in given ? (given.result as { message_id?: number } | undefined)?.message_id : undefined
  if (!QUIET.has(method))
    state.record({ method, body, ok: 'result' in given, ...(messageId === undefined ? {} : { messageId }) })
  return given
}

import type { FastifyInstance, FastifyReply } from 'fastify'
import { isMethod, refusalOf } from './rules.ts'
import type { Fault, TelegramState } from './state.ts'

const BOT = { id: 7000000001, is_bot: true, first_name: 'Sanad', username: 'sanad_test_bot' }

const fail = (reply: FastifyReply, code: number, description: string, parameters?: object) =>
  reply.code(code).send({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) })

/** `/bot<token>/<method>`, as api.telegram.org answers it. */
export const registerBotApi = (app: FastifyInstance, state: TelegramState, token: string): void => {
  app.post<{ Params: { bot: string; method: string }; Body: Record<string, unknown> | null }>(
    '/:bot/:method',
    async (request, reply) => {
      const { bot, method } = request.params
      const body = request.body ?? {}
      if (bot !== `bot${token}`) return fail(reply, 401, 'Unauthorized')
      if (!isMethod(method)) return fail(reply, 404, `Not Found: ${method}`)
      const refusal = refusalOf(method, body)
      if (refusal) {
        state.record({ method, body, ok: false })
        return fail(reply, 400, refusal)
      }
      const fault = state.takeFault(method, body.chat_id)
      if (fault?.kind === 'error') return failAsTold(reply, state, fault, { method, body })
      const answer = await answerTo(state, method, body)
      if ('error' in answer) return fail(reply, answer.error[0], answer.error[1])
      if (fault === undefined) return { ok: true, result: answer.result }
      // delivered, but the bot never learns of it
      request.raw.socket.destroy()
      return reply.hijack()
    },
  )
}

const failAsTold = (
  reply: FastifyReply,
  state: TelegramState,
  fault: Fault,
  call: { method: string; body: Record<string, unknown> },
) => {
  state.record({ ...call, ok: false })
  const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter }
  return fail(reply, fault.code ?? 500, fault.description ?? 'Internal Server Error', parameters)
}

type Answer = { result: unknown } | { error: [number, string] }

const answerTo = async (
  state: TelegramState,
  method: string,
  body: Record<string, unknown>,
): Promise<Answer> => {
  switch (method) {
    case 'getMe':
      return { result: BOT }
    case 'getUpdates':
      return getUpdates(state, body)
    case 'setWebhook':
      state.webhook = body.url
        ? { url: String(body.url), secret: body.secret_token as string | undefined }
        : undefined
      break
    case 'deleteWebhook':
      state.webhook = undefined
      break
    case 'sendMessage':
      return sendMessage(state, body)
    default:
      break
  }
  state.record({ method, body, ok: true })
  return { result: true }
}

const getUpdates = async (state: TelegramState, body: Record<string, unknown>): Promise<Answer> => {
  if (state.webhook) return { error: [409, "Conflict: can't use getUpdates method while webhook is active"] }
  const found = await state.poll(
    body.offset as number | undefined,
    Number(body.limit ?? 100),
    Number(body.timeout ?? 0),
  )
  if (found === 'conflict') return { error: [409, 'Conflict: terminated by other getUpdates request'] }
  return { result: found }
}

const sendMessage = (state: TelegramState, body: Record<string, unknown>): Answer => {
  const chat = Number(body.chat_id)
  const refused: [number, string] | undefined = state.blockedChats.has(chat)
    ? [403, 'Forbidden: bot was blocked by the user']
    : state.openChats.has(chat)
      ? undefined
      : [400, 'Bad Request: chat not found']
  if (refused) {
    state.record({ method: 'sendMessage', body, ok: false })
    return { error: refused }
  }
  const messageId = state.nextMessageId()
  state.record({ method: 'sendMessage', body, ok: true, messageId })
  const date = Math.floor(Date.now() / 1000)
  return {
    result: { message_id: messageId, from: BOT, chat: { id: chat, type: 'private' }, date, text: body.text },
  }
}

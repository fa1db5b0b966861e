import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isMethod, refusalOf } from '../rules/methods.ts'
import type { Fault, TelegramState } from '../state.ts'
import { answerTo } from './answer.ts'
import { fail, hangUp, registerDownloads } from './downloads.ts'
import { readMultipart } from './multipart.ts'

const MOST_BYTES = 60 * 1024 * 1024

/** Whole headers, half of a body. */
const cutOff = (reply: FastifyReply, answer: object): FastifyReply => {
  const text = JSON.stringify(answer)
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'application/json' })
  reply.raw.end(text.slice(0, Math.floor(text.length / 2)))
  return reply
}

const failAsTold = (reply: FastifyReply, { code, description, retryAfter }: Fault) => {
  const parameters = retryAfter === undefined ? undefined : { retry_after: retryAfter }
  return fail(reply, code ?? 500, description ?? 'Internal Server Error', parameters)
}

type Call = { Params: { bot: string; method: string }; Body: Record<string, unknown> | null }

/** A call that is in order, with the trouble that was asked for. */
const serve = async (
  state: TelegramState,
  request: FastifyRequest<Call>,
  reply: FastifyReply,
): Promise<unknown> => {
  const { method } = request.params
  const body = request.body ?? {}
  const fault = state.troubles.take(method, body.chat_id)
  if (fault?.kind === 'error') {
    state.record({ method, body, ok: false })
    return failAsTold(reply, fault)
  }
  const answer = await answerTo(state, method, body)
  if ('error' in answer) return fail(reply, ...answer.error, answer.parameters)
  const ok = { ok: true, result: answer.result }
  if (fault === undefined) return ok
  // done, but the bot never learns of it
  return fault.kind === 'hang_up' ? hangUp(request, reply) : cutOff(reply, ok)
}

/** `/bot<token>/<method>`, as api.telegram.org answers it. */
export const registerBotApi = (app: FastifyInstance, state: TelegramState, token: string): void => {
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (request, body, done) => {
      readMultipart(body as Buffer, String(request.headers['content-type']), state.files).then(
        (fields) => done(null, fields),
        (error) => done(error),
      )
    },
  )
  app.post<Call>('/:bot/:method', async (request, reply) => {
    const { bot, method } = request.params
    const body = request.body ?? {}
    if (state.troubles.isDown) return hangUp(request, reply)
    if (bot !== `bot${token}`) return fail(reply, 401, 'Unauthorized')
    const refusal = isMethod(method) ? refusalOf(method, body) : `Not Found: ${method}`
    if (refusal === undefined) return serve(state, request, reply)
    state.record({ method, body, ok: false })
    return fail(reply, isMethod(method) ? 400 : 404, refusal)
  })
  registerDownloads(app, state, token)
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TelegramState } from '../state.ts'

export const fail = (reply: FastifyReply, code: number, description: string, parameters?: object) =>
  reply.code(code).send({ ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) })

export const hangUp = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  request.raw.socket.destroy()
  return reply.hijack()
}

/** Says how much there is, gives half of it, and breaks off. */
const breakOff = (request: FastifyRequest, reply: FastifyReply, content: Buffer): FastifyReply => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-length': content.length })
  reply.raw.write(content.subarray(0, Math.floor(content.length / 2)), () => request.raw.socket.destroy())
  return reply
}

/** `/file/bot<token>/<file_path>`; a fault for it has the method `file`. */
export const registerDownloads = (app: FastifyInstance, state: TelegramState, token: string): void => {
  app.get<{ Params: { bot: string; '*': string } }>('/file/:bot/*', async (request, reply) => {
    if (state.troubles.isDown) return hangUp(request, reply)
    if (request.params.bot !== `bot${token}`) return fail(reply, 401, 'Unauthorized')
    const fault = state.troubles.take('file', undefined)
    if (fault) return fail(reply, fault.code ?? 500, fault.description ?? 'Internal Server Error')
    const kept = state.files.download(request.params['*'])
    if (!kept) return fail(reply, 404, 'Not Found')
    if (kept.truncated) return breakOff(request, reply, kept.content)
    return reply.type('application/octet-stream').send(kept.content)
  })
}

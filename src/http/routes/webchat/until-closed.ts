import type { FastifyReply } from 'fastify'

/**
 * Aborted when the client has gone, or when this server closes. Not `AbortSignal.any`: `closing` lives as long as
 * the server, and must not remember every request there ever was.
 */
export const untilClosed = (reply: FastifyReply, closing: AbortSignal): AbortSignal => {
  const over = new AbortController()
  const end = () => {
    closing.removeEventListener('abort', end)
    over.abort()
  }
  if (closing.aborted) over.abort()
  else closing.addEventListener('abort', end)
  reply.raw.once('close', end)
  return over.signal
}

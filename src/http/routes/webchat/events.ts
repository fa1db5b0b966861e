import { Readable } from 'node:stream'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { WebchatMessage, WebchatService } from '../../ports.ts'
import { presentMessage } from '../../schemas/present.ts'
import { eventsQuery, SESSION_SECURITY } from '../../schemas/requests.ts'
import { problems } from '../../schemas/responses.ts'
import { isOpen, requireSession, type Session } from '../../security/session.ts'
import type { RouteContext, Server } from '../context.ts'
import { sendStream } from './send-stream.ts'
import { untilClosed } from './until-closed.ts'

/** Often enough that a proxy's usual sixty seconds of silence never pass. */
const HEARTBEAT_MS = 15_000
const RECONNECT_MS = 2_000

type Following = {
  readonly webchat: WebchatService
  readonly session: Session
  readonly after: number
  readonly signal: AbortSignal
  readonly log: FastifyBaseLogger
}

/** JSON has no raw line ends, so one `data:` line carries a message. */
const eventOf = (message: WebchatMessage): string =>
  `id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(presentMessage(message))}\n\n`

/**
 * Ends, and the client comes back with its last id, when the storage is away, and when its session has ended: then it
 * is told why. Nothing is shown before it is sure that it still may be.
 */
async function* follow({ webchat, session, after, signal, log }: Following): AsyncGenerator<string> {
  let known = after
  yield `retry: ${RECONNECT_MS}\n\n`
  try {
    while (!signal.aborted) {
      const messages = await webchat.waitAfter(session.personId, known, HEARTBEAT_MS, signal)
      if (signal.aborted || (messages.length > 0 && !(await isOpen(webchat, session)))) return
      yield messages.map(eventOf).join('') || ': still here\n\n'
      known = messages.at(-1)?.seq ?? known
    }
  } catch (error) {
    log.warn({ err: error }, 'an event stream ended early')
  }
}

/** What the client already has: the header of a reconnecting EventSource before the query. */
const knownSeq = (request: FastifyRequest, after: number): number => {
  const lastId = request.headers['last-event-id']
  return typeof lastId === 'string' && /^\d{1,15}$/.test(lastId) ? Number(lastId) : after
}

const SCHEMA = {
  tags: ['web chat'],
  security: SESSION_SECURITY,
  summary: 'The same messages as server-sent events; `id` is `seq`, Last-Event-ID is honoured',
  querystring: eventsQuery,
  response: {
    200: {
      description: 'events `message`, each with a message as JSON',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problems(400, 401),
  },
}

export const eventRoutes = (server: Server, context: RouteContext): void => {
  server.get(
    '/api/webchat/events',
    {
      schema: SCHEMA,
    },
    async (request, reply) => {
      const session = await requireSession(request, context)
      const following = {
        webchat: context.webchat,
        session,
        after: knownSeq(request, request.query.after),
        signal: context.webchat.whileOpen(session.token, untilClosed(reply, context.closing)),
        log: request.log,
      }
      reply
        .header('Content-Type', 'text/event-stream; charset=utf-8')
        .header('Cache-Control', 'no-store')
        // nginx would gather the events otherwise
        .header('X-Accel-Buffering', 'no')
      return sendStream(reply, Readable.from(follow(following)))
    },
  )
}

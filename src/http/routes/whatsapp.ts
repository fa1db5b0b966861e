import { z } from 'zod'
import type { WhatsappWebhook } from '../ports.ts'
import { problems } from '../schemas/responses.ts'
import type { Server } from './context.ts'

const PATH = '/webhooks/whatsapp'
/** Notifications have at most three megabytes. */
const BODY_LIMIT = 4 * 1024 * 1024

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const handshakeRoute = (server: Server, whatsapp: WhatsappWebhook): void => {
  server.get(
    PATH,
    {
      schema: {
        tags: ['channels'],
        summary:
          "The handshake of WhatsApp's Cloud API: answers the challenge of whoever knows the verify token",
        // whatever comes beside or instead of them is refused as a wrong token is
        querystring: z.object({
          'hub.mode': z.unknown().optional(),
          'hub.verify_token': z.unknown().optional(),
          'hub.challenge': z.unknown().optional(),
        }),
        response: {
          200: { description: 'the challenge', content: { 'text/plain': { schema: z.string() } } },
          ...problems(403),
        },
      },
    },
    async ({ query }, reply) => {
      const challenge = whatsapp.verify({
        mode: textOf(query['hub.mode']),
        verifyToken: textOf(query['hub.verify_token']),
        challenge: textOf(query['hub.challenge']),
      })
      return reply.type('text/plain; charset=utf-8').send(challenge)
    },
  )
}

const notificationRoute = (server: Server, whatsapp: WhatsappWebhook): void => {
  server.post(
    PATH,
    {
      bodyLimit: BODY_LIMIT,
      // no browser comes here, and the headers that are meant for one are put together for every answer
      helmet: false,
      schema: {
        tags: ['channels'],
        summary: "WhatsApp's notifications; answered once what is in them is saved",
        headers: z.object({ 'x-hub-signature-256': z.string().optional() }),
        response: { 200: z.object({}).describe('saved'), ...problems(400, 403, 413, 503) },
      },
    },
    async (request) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      await whatsapp.handle(body, request.headers['x-hub-signature-256'])
      return {}
    },
  )
}

/** In a scope of their own: the signature is over the body as it came, so nothing may parse it before. */
export const whatsappRoutes = (server: Server, whatsapp: WhatsappWebhook): void => {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    handshakeRoute(scope as Server, whatsapp)
    notificationRoute(scope as Server, whatsapp)
  })
}

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../../shared/index.ts'
import { languageOf } from '../../problems/install.ts'
import { presentLimits } from '../../schemas/present.ts'
import { SESSION_SECURITY, sessionBody } from '../../schemas/requests.ts'
import { problems, sessionProfileView, sessionView } from '../../schemas/responses.ts'
import { refuseCrossSite } from '../../security/same-origin.ts'
import { clearSessionCookie, requireSession, setSessionCookie } from '../../security/session.ts'
import type { RouteContext, Server } from '../context.ts'

type Asked = { readonly personId?: string | undefined; readonly code?: string | undefined }

/** Being whom one likes is for the demonstration; elsewhere a one-time code proves who it is. */
const identify = async (asked: Asked, request: FastifyRequest, context: RouteContext): Promise<string> => {
  if (asked.code !== undefined) {
    const personId = await context.codes.redeem(asked.code, request.ip)
    if (personId === undefined) throw new AppError('forbidden', 'webchat.code_wrong')
    return personId
  }
  if (!context.demo || asked.personId === undefined) {
    throw new AppError('forbidden', 'webchat.demonstration_only')
  }
  return asked.personId
}

const opening = (server: Server, context: RouteContext): void => {
  server.post(
    '/api/webchat/sessions',
    {
      schema: {
        tags: ['web chat'],
        summary: 'Opens a session; the cookie that is set equals the token',
        body: sessionBody,
        response: { 201: sessionView, ...problems(400, 401, 403, 404, 413, 415) },
      },
    },
    async (request, reply) => {
      refuseCrossSite(request, { publicUrl: context.publicUrl, byCookie: false })
      const personId = await identify(request.body, request, context)
      const token = await context.webchat.openSession(personId)
      setSessionCookie(reply, token, context.publicUrl)
      return reply.code(201).send({ token })
    },
  )
}

export const sessionRoutes = (server: Server, context: RouteContext): void => {
  opening(server, context)
  server.get(
    '/api/webchat/session',
    {
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary:
          'Who this session belongs to, in the language of Accept-Language, and what a message may hold',
        response: { 200: sessionProfileView, ...problems(401) },
      },
    },
    async (request) => {
      const { personId } = await requireSession(request, context)
      const profile = await context.profiles.findProfile(personId, languageOf(request))
      if (!profile) throw new AppError('forbidden', 'webchat.session_missing')
      return { ...profile, limits: presentLimits(context.webchat.limits) }
    },
  )
  server.delete(
    '/api/webchat/session',
    {
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary: 'Ends the session',
        response: { 204: z.null().describe('ended'), ...problems(401, 403) },
      },
    },
    async (request, reply) => {
      const { token } = await requireSession(request, context)
      await context.webchat.closeSession(token)
      clearSessionCookie(reply)
      return reply.code(204).send(null)
    },
  )
}

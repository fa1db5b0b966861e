import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import { AppError } from '../../../shared/index.ts'
import type { WebchatMessage } from '../../ports.ts'
import { presentMessage } from '../../schemas/present.ts'
import { messageBody, messagesQuery, multipartBody, SESSION_SECURITY } from '../../schemas/requests.ts'
import { acceptedView, messagesView, problems } from '../../schemas/responses.ts'
import { requireOpen, requireSession } from '../../security/session.ts'
import type { RouteContext, Server } from '../context.ts'
import { readMultipart, storeFiles, type UploadedFile } from './read-multipart.ts'
import { untilClosed } from './until-closed.ts'

const MOST_WAIT_SECONDS = 30

/** Either body, after its own schema has passed it. */
type Sent = z.infer<typeof messageBody> & { readonly files?: readonly UploadedFile[] }

const refuseEmpty = (sent: Sent | null): Sent => {
  if (!sent) throw new AppError('invalid', 'http.invalid', { field: 'body' })
  if (sent.choice === undefined && !sent.text?.trim() && !sent.files?.length) {
    throw new AppError('invalid', 'webchat.message_empty')
  }
  return sent
}

const sending = (server: Server, context: RouteContext): void => {
  const { webchat } = context
  server.post(
    '/api/webchat/messages',
    {
      // the session first: a stranger's files are not even read
      onRequest: async (request) => void (await requireSession(request, context)),
      preValidation: readMultipart,
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary: 'Says something; saved for good once it is answered with 202',
        body: {
          content: {
            'application/json': { schema: messageBody },
            'multipart/form-data': { schema: multipartBody },
          },
        },
        response: { 202: acceptedView, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request, reply) => {
      const { personId } = await requireSession(request, context)
      const { clientMessageId, text, choice, files = [] } = refuseEmpty(request.body as Sent | null)
      const attachments = await storeFiles(webchat, personId, files)
      await webchat.receive(personId, {
        clientMessageId,
        attachments,
        ...(choice === undefined ? { text: text ?? '' } : { choice }),
      })
      return reply.code(202).send({ clientMessageId })
    },
  )
}

type Waiting = { readonly personId: string; readonly after: number; readonly waitMs: number }

/** A long poll; what came after the session had ended is for nobody any more. */
const waitFor = async (
  { personId, after, waitMs }: Waiting,
  token: string,
  { reply, context: { webchat, closing } }: { reply: FastifyReply; context: RouteContext },
): Promise<WebchatMessage[]> => {
  const signal = webchat.whileOpen(token, untilClosed(reply, closing))
  const messages = await webchat.waitAfter(personId, after, waitMs, signal)
  if (messages.length > 0 || (signal.aborted && !closing.aborted)) await requireOpen(webchat, token)
  return messages
}

export const messageRoutes = (server: Server, context: RouteContext): void => {
  sending(server, context)
  server.get(
    '/api/webchat/messages',
    {
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary: 'What was said after a known message; with waitSeconds a long poll',
        querystring: messagesQuery,
        response: { 200: messagesView, ...problems(400, 401) },
      },
    },
    async (request, reply) => {
      const { personId, token } = await requireSession(request, context)
      const { after, waitSeconds } = request.query
      const waitMs = Math.min(waitSeconds, MOST_WAIT_SECONDS) * 1_000
      const messages =
        waitMs === 0
          ? await context.webchat.listAfter(personId, after)
          : await waitFor({ personId, after, waitMs }, token, { reply, context })
      reply.header('Cache-Control', 'no-store')
      return { messages: messages.map(presentMessage) }
    },
  )
}

import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { cleanText } from '../../../shared/text/index.ts'
import type { WebchatOpenFile } from '../../ports.ts'
import { attachmentParams, SESSION_SECURITY } from '../../schemas/requests.ts'
import { problems } from '../../schemas/responses.ts'
import { requireSession } from '../../security/session.ts'
import type { RouteContext, Server } from '../context.ts'
import { readRange } from './range.ts'
import { sendStream } from './send-stream.ts'

/** Shown in place; everything else is downloaded, so that nobody's HTML or SVG ever runs on this origin. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/(mp4|webm)|application\/pdf)$/
/** Players skip. */
const PLAYED = /^(audio|video)\//

/** A browser's own PDF viewer does not start in a sandbox; it runs nothing on this origin. */
const policyOf = (type: string): string =>
  type === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
    : "default-src 'none'; sandbox"

/** RFC 6266 with RFC 5987's encoding for names that are not ASCII. */
const dispositionOf = (givenName: string, shown: boolean): string => {
  const name = cleanText(givenName, 120)
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const BINARY = {
  content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
}

export const attachmentRoutes = (server: Server, context: RouteContext): void => {
  server.get(
    '/api/webchat/attachments/:id',
    {
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary: 'A file of a message that this person may see; 404 with Retry-After while it is on its way',
        params: attachmentParams,
        response: {
          200: { description: 'the file', ...BINARY },
          206: { description: 'the part of a sound or film that Range asks for', ...BINARY },
          ...problems(401, 404),
        },
      },
    },
    async (request, reply) => {
      const { personId } = await requireSession(request, context)
      const file = await context.webchat.openAttachment(personId, request.params.id)
      return sendFile(request.headers.range, reply, file)
    },
  )
}

const sendFile = (
  asked: string | undefined,
  reply: FastifyReply,
  { name, type, bytes, open }: WebchatOpenFile,
): FastifyReply => {
  const shown = SHOWN.test(type)
  const isPlayed = shown && PLAYED.test(type)
  const range = isPlayed ? readRange(asked, bytes) : undefined
  if (isPlayed) reply.header('Accept-Ranges', 'bytes')
  if (range) reply.code(206).header('Content-Range', `bytes ${range.start}-${range.end - 1}/${bytes}`)
  reply
    .header('Content-Type', shown ? type : 'application/octet-stream')
    .header('Content-Length', range ? range.end - range.start : bytes)
    .header('Content-Disposition', dispositionOf(name, shown))
    .header('Content-Security-Policy', policyOf(type))
    .header('X-Content-Type-Options', 'nosniff')
    .header('Cache-Control', 'private, max-age=3600')
  return sendStream(reply, open(range))
}

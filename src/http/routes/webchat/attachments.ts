import { z } from 'zod'
import { cleanText } from '../../../shared/text/index.ts'
import { attachmentParams, SESSION_SECURITY } from '../../schemas/requests.ts'
import { problems } from '../../schemas/responses.ts'
import { requireSession } from '../../security/session.ts'
import type { RouteContext, Server } from '../context.ts'
import { sendStream } from './send-stream.ts'

/** Shown in place; everything else is downloaded, so that nobody's HTML or SVG ever runs on this origin. */
const SHOWN = /^(image\/(png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/(mp4|webm))$/

/** RFC 6266 with RFC 5987's encoding for names that are not ASCII. */
const dispositionOf = (givenName: string, shown: boolean): string => {
  const name = cleanText(givenName, 120)
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `${shown ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

export const attachmentRoutes = (server: Server, context: RouteContext): void => {
  server.get(
    '/api/webchat/attachments/:id',
    {
      schema: {
        tags: ['web chat'],
        security: SESSION_SECURITY,
        summary: 'A file of a message that this person may see',
        params: attachmentParams,
        response: {
          200: {
            description: 'the file',
            content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
          },
          ...problems(401, 404),
        },
      },
    },
    async (request, reply) => {
      const { personId } = await requireSession(request, context)
      const file = await context.webchat.openAttachment(personId, request.params.id)
      const shown = SHOWN.test(file.type)
      reply
        .header('Content-Type', shown ? file.type : 'application/octet-stream')
        .header('Content-Length', file.bytes)
        .header('Content-Disposition', dispositionOf(file.name, shown))
        .header('Content-Security-Policy', "default-src 'none'; sandbox")
        .header('Cache-Control', 'private, max-age=3600')
      return sendStream(reply, file.content)
    },
  )
}

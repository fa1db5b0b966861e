import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Own assets only; `blob:` because the page shows attachments it has fetched with its own token. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

export const installSecurityHeaders = async (server: FastifyInstance, publicUrl: string): Promise<void> => {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // a promise of HTTPS that a plain HTTP server in a school could not keep
    hsts: publicUrl.startsWith('https:'),
  })
}

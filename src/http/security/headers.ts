import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Own assets only; `blob:` because the page shows attachments it has fetched with its own token. */
const CONTENT_SECURITY_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** What the page may ask a person for: their voice and the camera; no other page in its name. */
const PERMISSIONS = 'microphone=(self), camera=(self), geolocation=(), payment=(), usb=()'

/** `styles`: the hashes of those that stand in the page itself. */
export const installSecurityHeaders = async (
  server: FastifyInstance,
  { publicUrl, styles }: { publicUrl: string; styles: readonly string[] },
): Promise<void> => {
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('Permissions-Policy', PERMISSIONS)
  })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...CONTENT_SECURITY_POLICY, 'style-src': ["'self'", ...styles] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // a promise of HTTPS that a plain HTTP server in a school could not keep
    hsts: publicUrl.startsWith('https:'),
  })
}

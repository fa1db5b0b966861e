import files from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../../shared/index.ts'
import { pageFileOf } from '../page/page-file.ts'
import { languageOf } from '../problems/install.ts'

/** Written by the page when somebody chooses; not secret, and nothing but a language. */
const COOKIE = 'sanad_language'

const VARY_PAGE = 'Accept-Encoding, Accept-Language, Cookie'

const pageLanguage = (request: FastifyRequest): Language =>
  LANGUAGES.find((language) => language === request.cookies[COOKIE]) ?? languageOf(request)

/** The built page: its assets carry their hash in their names and keep for a year, the page itself does not. */
export const servePage = async (server: FastifyInstance, folder: string): Promise<void> => {
  await server.register(files, {
    root: folder,
    wildcard: true,
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, file) => {
      const forever = /[/\\]assets[/\\]/.test(file)
      response.setHeader('Vary', /\.html/.test(file) ? VARY_PAGE : 'Accept-Encoding')
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  server.get('/', { schema: { hide: true } }, (request, reply) =>
    reply.sendFile(pageFileOf(pageLanguage(request))),
  )
}

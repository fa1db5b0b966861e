import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built page: its assets carry their hash in their names and keep for a year, the page itself does not. */
export const servePage = async (server: FastifyInstance, folder: string): Promise<void> => {
  await server.register(files, {
    root: folder,
    wildcard: true,
    index: ['index.html'],
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (response, file) => {
      const forever = /[/\\]assets[/\\]/.test(file)
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

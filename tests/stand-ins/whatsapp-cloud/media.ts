import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { asRefusal, refuse } from './messages.ts'
import { refusalOfUpload } from './rules.ts'
import type { CloudState } from './state.ts'

const LARGEST = 100 * 1024 * 1024

const registerUpload = (app: FastifyInstance, state: CloudState): void => {
  app.post<{ Params: { number: string } }>('/:version/:number/media', async (request, reply) => {
    const file = await request.file()
    if (!file) return refuse(reply, { status: 400, code: 100, message: 'file is required' })
    const content = await file.toBuffer()
    const fault = state.takeFault('media')
    if (fault) return refuse(reply, asRefusal(fault))
    const field = (name: string) => (file.fields[name] as { value?: unknown } | undefined)?.value
    const wrong =
      field('messaging_product') === 'whatsapp'
        ? refusalOfUpload(String(field('type')), content.length)
        : 'Invalid parameter: messaging_product'
    state.calls.push({ path: 'media', status: wrong ? 400 : 200, ...(wrong ? { why: wrong } : {}) })
    if (wrong) return refuse(reply, { status: 400, code: 100, message: wrong })
    return { id: state.keep({ type: file.mimetype, content, phoneNumberId: request.params.number }) }
  })
}

const aboutNumber = (id: string) => ({
  id,
  display_phone_number: '+1 555-078-3881',
  quality_rating: 'GREEN',
  throughput: { level: 'HIGH' },
})

/** Media up and down; a URL is good for whoever has the token only. */
export const registerMedia = async (app: FastifyInstance, state: CloudState): Promise<void> => {
  await app.register(multipart, { limits: { fileSize: LARGEST } })
  registerUpload(app, state)

  app.get<{ Params: { id: string }; Querystring: { phone_number_id?: string } }>(
    '/:version/:id',
    async (request, reply) => {
      const { id } = request.params
      if (state.config.phoneNumberIds.includes(id)) return aboutNumber(id)
      const media = state.media.get(id)
      if (media?.phoneNumberId !== (request.query.phone_number_id ?? media?.phoneNumberId) || !media)
        return refuse(reply, { status: 400, code: 100, message: 'Unsupported get request' })
      const url = media.foreignUrl ?? `http://${request.host}/lookaside/${state.nextId('u')}/${id}`
      const bytes = String(media.announced ?? media.content.length)
      return { messaging_product: 'whatsapp', id, url, mime_type: media.type, sha256: '…', file_size: bytes }
    },
  )

  app.get<{ Params: { id: string } }>('/lookaside/:key/:id', async (request, reply) => {
    const fault = state.takeFault('download')
    const media = state.media.get(request.params.id)
    if (fault || !media) return reply.code(fault?.status ?? 404).send()
    return reply.type(media.type).send(media.content)
  })
}

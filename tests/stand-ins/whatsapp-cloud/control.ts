import type { FastifyInstance } from 'fastify'
import { deliver } from './deliver.ts'
import type { ApprovedTemplate, CloudState, Fault, Media } from './state.ts'

type Setting = {
  webhook?: string
  templates?: ApprovedTemplate[]
  down?: boolean
  failsLate?: boolean
  gone?: string
  /** Their 24 hours have passed. */
  closed?: string
  open?: string
}

/** What the tests do behind the provider's back. */
export const registerControl = (app: FastifyInstance, state: CloudState): void => {
  app.post<{ Body: Setting }>('/control/set', async ({ body }) => {
    if (body.webhook !== undefined) state.webhook = body.webhook
    if (body.templates !== undefined) state.templates = body.templates
    if (body.down !== undefined) state.down = body.down
    if (body.failsLate !== undefined) state.failsLate = body.failsLate
    if (body.gone !== undefined) state.gone.add(body.gone)
    if (body.closed !== undefined) state.open.delete(body.closed)
    if (body.open !== undefined) state.open.add(body.open)
    return {}
  })
  app.post('/control/calm', async () => {
    state.calm()
    return {}
  })
  app.post<{ Body: Fault }>('/control/faults', async ({ body }) => {
    state.faults.push(body)
    return {}
  })
  app.post<{ Body: Omit<Media, 'content'> & { base64: string } }>(
    '/control/media',
    async ({ body: { base64, ...media } }) => ({
      id: state.keep({ ...media, content: Buffer.from(base64, 'base64') }),
    }),
  )
  app.post<{ Body: { payload: object } }>('/control/deliver', async ({ body }) => {
    await deliver(state, body.payload)
    return {}
  })
  app.get('/control/shown', async () =>
    state.shown.map(({ mediaId, ...shown }) => ({
      ...shown,
      ...(mediaId ? { base64: state.media.get(mediaId)?.content.toString('base64') } : {}),
    })),
  )
  app.get('/control/calls', async () => state.calls)
}

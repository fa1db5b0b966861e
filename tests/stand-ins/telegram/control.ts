import type { FastifyInstance } from 'fastify'
import type { Fault, TelegramState, Update } from './state.ts'
import type { Weather } from './troubles.ts'
import type { Disorder } from './updates.ts'

type Pushed = { chatId: number; body: Record<string, unknown> }

const push = (state: TelegramState, { chatId, body }: Pushed): Update => {
  state.openChats.add(chatId)
  const query = body.callback_query as { id?: string } | undefined
  if (query?.id) state.callbacks.add(query.id)
  return state.updates.push(body)
}

/** What the tests tell the stand-in, and ask of it. */
export const registerControl = (app: FastifyInstance, state: TelegramState): void => {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: 60_000_000 },
    (_, body, done) => done(null, body),
  )
  app.post<{ Body: Pushed }>('/control/updates', async ({ body }) => push(state, body))
  app.post('/control/message-id', async () => ({ messageId: state.nextMessageId() }))
  app.post<{ Body: { update: Update } }>('/control/redeliver', async ({ body }) => {
    state.updates.replay(body.update)
    return {}
  })
  app.post<{ Body: Disorder }>('/control/disorder', async ({ body }) => {
    state.updates.disorder = body
    return {}
  })
  app.get<{ Querystring: { after?: string } }>('/control/calls', async ({ query }) =>
    state.calls.slice(Number(query.after ?? 0)),
  )
  app.get<{ Querystring: { chat: string } }>('/control/shown', async ({ query }) =>
    state.shownIn(Number(query.chat)),
  )
  app.post<{ Body: Fault }>('/control/faults', async ({ body }) => {
    state.troubles.faults.push(body)
    return {}
  })
  app.post<{ Body: Weather }>('/control/weather', async ({ body }) => {
    state.troubles.bring(body)
    return {}
  })
  app.post<{ Body: { chatId: number } }>('/control/open', async ({ body }) => {
    state.openChats.add(body.chatId)
    return {}
  })
  app.post<{ Body: { chatId: number; blocked: boolean } }>('/control/block', async ({ body }) => {
    if (body.blocked) state.blockedChats.add(body.chatId)
    else state.blockedChats.delete(body.chatId)
    return {}
  })
  app.post<{ Body: { from: number; to: number } }>('/control/migrate', async ({ body: { from, to } }) => {
    state.migrated.set(from, to)
    state.openChats.add(to)
    return {}
  })
  app.get('/control/pending', async () => ({ updates: state.updates.queue.length }))
  app.post<{ Body: Buffer; Querystring: { extension?: string; truncated?: string } }>(
    '/control/files',
    { bodyLimit: 60_000_000 },
    async ({ body, query }) => state.files.keep(body, query.extension ?? '', query.truncated !== undefined),
  )
  app.post<{ Body: { fileId: string } }>('/control/forget', async ({ body }) => {
    state.files.forget(body.fileId)
    return {}
  })
  app.get<{ Params: { key: string } }>('/control/uploads/:key', async ({ params }, reply) =>
    reply.type('application/octet-stream').send(state.files.uploaded(params.key) ?? Buffer.alloc(0)),
  )
}

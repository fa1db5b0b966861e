import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { selfSigned } from './certificate.ts'
import { ME, type WhatsappState } from './state.ts'

const HOST = 'web.whatsapp.com'
const PAGE = '<!doctype html><title>WhatsApp</title><script type="module" src="/page/main.js"></script>'
const TEXT_MOST = 65_536

type Sent = {
  id: { id: string; remote: string }
  type: string
  body?: string
  caption?: string
  t: number
  directPath?: string
  [field: string]: unknown
}

/** What WhatsApp would not take. */
const refusalOf = (sent: Sent, state: WhatsappState): string | undefined => {
  if (!/^[0-9A-F]{16,32}$/.test(sent.id?.id ?? '')) return 'a message needs an id'
  if (state.gone.has(sent.id.remote)) return 'nobody there'
  const words = sent.directPath ? (sent.caption ?? '') : sent.body
  if (typeof words !== 'string' || words.length > TEXT_MOST) return 'words of no possible length'
  return sent.type === 'chat' && words === '' ? 'an empty message' : undefined
}

const registerSending = (app: FastifyInstance, state: WhatsappState): void => {
  app.post<{ Body: Sent }>('/api/send', async ({ body: sent }, reply) => {
    const refusal = refusalOf(sent, state)
    if (refusal) {
      state.violations.push(refusal)
      return reply.code(400).send({ refusal })
    }
    const fault = state.takeFault()
    const key = { fromMe: true, remote: sent.id.remote, id: sent.id.id }
    if (fault?.kind !== 'drop') state.keep({ ...sent, id: key })
    if (fault) await sleep(fault.kind === 'slow' ? (fault.ms ?? 1_000) : 600_000)
    return {}
  })
  app.post<{ Body: { id: string; text: string } }>('/api/edit', async ({ body }) => {
    state.find(body.id).body = body.text
    return {}
  })
  app.post<{ Body: { wid: string } }>('/api/typing', async ({ body }) => {
    state.typing.push(body.wid)
    return {}
  })
  app.post<{ Body: Buffer }>('/api/media', async ({ body }) => {
    const id = randomBytes(6).toString('hex')
    state.media.set(id, body)
    return { id }
  })
}

const registerPage = (app: FastifyInstance, state: WhatsappState): void => {
  app.get('/', async (_request, reply) => reply.type('text/html').send(PAGE))
  app.get<{ Params: { file: string } }>('/page/:file', async ({ params }, reply) => {
    const script = await readFile(path.join(import.meta.dirname, 'page', path.basename(params.file)))
    return reply.type('text/javascript').send(script)
  })
  app.get<{ Querystring: { device: string } }>('/api/state', async ({ query }) => {
    const linked = state.linked.has(query.device)
    const { ref, seq, lids, votes } = state
    return { linked, ref, seq, lids, votes, me: linked ? ME : null, messages: linked ? state.messages : [] }
  })
  app.get<{ Querystring: { device: string; after: string } }>('/api/events', (request, reply) => {
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream' })
    raw.write('retry: 300\n\n')
    const tell = (event: unknown, seq: number) =>
      void raw.write(`id: ${seq}\ndata: ${JSON.stringify(event)}\n\n`)
    // a page that reconnects says what it has heard
    const after = Number(request.headers['last-event-id'] ?? request.query.after)
    const stop = state.listen({ device: request.query.device, tell, end: () => raw.destroy() }, after)
    raw.on('close', stop)
  })
  app.get<{ Querystring: { wid: string } }>('/api/exists', async ({ query }) => ({
    exists: !state.gone.has(query.wid),
  }))
  app.get<{ Params: { id: string } }>('/api/media/:id', async ({ params }, reply) => {
    const content = state.media.get(params.id)
    return content ? reply.send(content) : reply.code(404).send()
  })
}

const registerReports = (app: FastifyInstance, state: WhatsappState): void => {
  app.post<{ Body: { what: string } }>('/api/violation', async ({ body }) => {
    state.violations.push(body.what)
    return {}
  })
  app.post<{ Body: { wid: string } }>('/api/asked-lid', async ({ body }) => {
    state.askedLids.push(body.wid)
    return {}
  })
  app.post<{ Body: { phone: string } }>('/api/pairing-code', async ({ body }) => {
    state.pairing = { phone: body.phone, code: 'SANAD123' }
    return { code: 'SANAD123' }
  })
}

/** `https://web.whatsapp.com`, for a browser that is told that this is where it stands. */
export const listenAsWhatsapp = async (state: WhatsappState): Promise<number> => {
  const app = Fastify({ https: selfSigned(HOST), bodyLimit: 40_000_000, forceCloseConnections: true })
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  app.server.on('connection', (socket) => {
    if (state.down) socket.destroy()
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!state.down) return
    request.raw.socket.destroy()
    reply.hijack()
  })
  registerPage(app as unknown as FastifyInstance, state)
  registerSending(app as unknown as FastifyInstance, state)
  registerReports(app as unknown as FastifyInstance, state)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as { port: number }).port
}

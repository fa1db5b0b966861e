import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ME, type Message, type SendFault, type WhatsappState } from './state.ts'

type Said = {
  chat: string
  author?: string
  fields: Record<string, unknown>
  /** In base64. */
  content?: string
}

const registerPhone = (app: FastifyInstance, state: WhatsappState): void => {
  app.post('/control/scan', async () => {
    const device = randomBytes(6).toString('hex')
    state.linked.add(device)
    state.tell({ kind: 'linked', device, me: ME })
    return { device }
  })
  app.post('/control/logout', async () => {
    state.linked.clear()
    state.tell({ kind: 'logout' })
    return {}
  })
  app.post<{ Body: { state: string } }>('/control/state', async ({ body }) => {
    state.tell({ kind: 'state', state: body.state })
    return {}
  })
  app.post('/control/reload', async () => {
    state.tell({ kind: 'reload' })
    return {}
  })
  app.post<{ Body: { ms: number } }>('/control/freeze', async ({ body }) => {
    state.tell({ kind: 'freeze', ms: body.ms })
    return {}
  })
  app.post<{ Body: { down: boolean } }>('/control/network', async ({ body }) => {
    state.down = body.down
    if (body.down) state.cutOff()
    return {}
  })
}

const registerPeople = (app: FastifyInstance, state: WhatsappState): void => {
  app.post<{ Body: Said }>('/control/messages', async ({ body }) => {
    const { chat, author, fields, content } = body
    const id = { fromMe: false, remote: chat, id: state.newId(), ...(author ? { participant: author } : {}) }
    let media = {}
    if (content !== undefined) {
      const mediaId = randomBytes(6).toString('hex')
      const bytes = Buffer.from(content, 'base64')
      state.media.set(mediaId, bytes)
      media = { directPath: `/api/media/${mediaId}`, size: bytes.length }
    }
    const from = author ?? chat
    return state.receive({
      id,
      type: 'chat',
      t: Math.floor(Date.now() / 1_000),
      from,
      to: ME.phone,
      ...(author ? { author } : {}),
      ...media,
      ...fields,
    })
  })
  app.post<{ Body: { id: string } }>('/control/again', async ({ body }) => {
    const message = state.find(body.id)
    state.tell({ kind: 'again', key: message.id })
    return {}
  })
  app.post<{ Body: { id: string; body: string } }>('/control/edits', async ({ body: { id, body } }) => {
    const message = state.find(id)
    const atMs = Date.now()
    Object.assign(message, { body, latestEditSenderTimestampMs: atMs })
    state.tell({ kind: 'edited', key: message.id, body, atMs })
    return {}
  })
  app.post<{ Body: { id: string } }>('/control/deletions', async ({ body: { id } }) => {
    const message = state.find(id)
    Object.assign(message, { type: 'revoked', body: '' })
    state.tell({ kind: 'revoked', key: message.id })
    return {}
  })
  app.post<{ Body: { id: string; emoji: string; sender: string } }>(
    '/control/reactions',
    async ({ body }) => {
      const { id, emoji, sender } = body
      state.tell({ kind: 'reaction', key: state.find(id).id, emoji, sender, atMs: Date.now() })
      return {}
    },
  )
  app.post<{ Body: { id: string; options: number[]; sender: string } }>(
    '/control/votes',
    async ({ body }) => {
      const { id, remote } = state.find(body.id).id
      state.vote({
        parentMsgKey: `true_${remote}_${id}`,
        sender: body.sender,
        senderTimestampMs: Date.now(),
        selectedOptionLocalIds: body.options,
      })
      return {}
    },
  )
  app.post<{ Body: { id: string; ack: number } }>('/control/acks', async ({ body: { id, ack } }) => {
    state.tell({ kind: 'ack', key: state.find(id).id, ack })
    return {}
  })
}

/** For the tests: the phone, the people, and trouble. */
export const registerControl = (app: FastifyInstance, state: WhatsappState): void => {
  registerPhone(app, state)
  registerPeople(app, state)
  app.post<{ Body: SendFault }>('/control/faults', async ({ body }) => {
    state.faults.push(body)
    return {}
  })
  app.post<{ Body: { wid: string } }>('/control/gone', async ({ body }) => {
    state.gone.add(body.wid)
    return {}
  })
  app.post<{ Body: { lid: string; phone: string } }>('/control/lids', async ({ body }) => {
    state.lids[body.lid] = body.phone
    return {}
  })
  app.get('/control/seen', async () => {
    const { violations, typing, askedLids, pairing, listening, linked } = state
    return { violations, typing, askedLids, pairing, listening, linked: linked.size }
  })
  app.get<{ Querystring: { chat: string } }>('/control/sent', async ({ query }) =>
    state.messages
      .filter(({ id }: Message) => id.fromMe && id.remote === query.chat)
      .map((message) => ({
        ...message,
        content: state.media.get(String(message.directPath).split('/').at(-1) ?? '')?.toString('base64'),
      })),
  )
}

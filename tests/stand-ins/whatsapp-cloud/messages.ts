import type { FastifyInstance, FastifyReply } from 'fastify'
import { deliver, failedStatus } from './deliver.ts'
import { mayBe, messageSchema, refusalOf, type SentMessage } from './rules.ts'
import { type Displayed, display } from './show.ts'
import type { CloudState, Fault } from './state.ts'

type Refusal = { status: number; code: number; message: string; retryAfterSeconds?: number | undefined }

export const refuse = (
  reply: FastifyReply,
  { status, code, message, retryAfterSeconds }: Refusal,
): FastifyReply => {
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds))
  return reply.code(status).send({ error: { message, type: 'OAuthException', code, fbtrace_id: 'A1' } })
}

export const asRefusal = ({ status = 400, code = 131000, retryAfterSeconds }: Fault): Refusal => ({
  status,
  code,
  message: `(#${code}) as the test wished`,
  retryAfterSeconds,
})

const BAD_REQUEST = 400
const no = (code: number, message: string): Refusal => ({ status: BAD_REQUEST, code, message })

const refusalOfMedia = (
  state: CloudState,
  type: string,
  mediaId: string | undefined,
): Refusal | undefined => {
  if (mediaId === undefined) return undefined
  const media = state.media.get(mediaId)
  if (!media) return no(131009, 'No such media')
  return mayBe(type, media.type, media.content.length)
    ? undefined
    : no(131053, `${media.type} cannot be a ${type}`)
}

type Judged = { readonly refusal: Refusal } | { readonly shown: Displayed; readonly failsLate: boolean }

/** As the provider judges a well-formed message. */
const judge = (state: CloudState, message: SentMessage, chat: string): Judged => {
  if (state.gone.has(chat)) return { refusal: no(131026, 'Message undeliverable') }
  const isClosed = message.type !== 'template' && !state.open.has(chat)
  if (isClosed && !state.failsLate) return { refusal: no(131047, 'Re-engagement message') }
  const shown = display(state, message)
  if ('code' in shown) return { refusal: { status: BAD_REQUEST, ...shown } }
  const refusal = refusalOfMedia(state, message.type, shown.mediaId)
  return refusal ? { refusal } : { shown, failsLate: isClosed }
}

/** `POST /{version}/{phone number id}/messages` */
export const registerMessages = (app: FastifyInstance, state: CloudState): void => {
  app.post<{ Params: { number: string } }>('/:version/:number/messages', async (request, reply) => {
    const { number } = request.params
    const refused = (refusal: Refusal) => {
      state.calls.push({ path: 'messages', status: refusal.status, why: refusal.message })
      return refuse(reply, refusal)
    }
    const wrong = refusalOf(request.body)
    if (wrong) return refused(no(100, `Invalid parameter: ${wrong}`))
    const message = messageSchema.parse(request.body)
    const chat = message.to.replace('+', '')
    const fault = state.takeFault('messages', chat)
    if (fault?.kind === 'error') return refused(asRefusal(fault))
    const judged = judge(state, message, chat)
    if ('refusal' in judged) return refused(judged.refusal)
    const id = state.nextId('wamid.')
    if (judged.failsLate) {
      void deliver(state, failedStatus(number, { id, chat, code: 131047 })).catch(() => undefined)
    } else {
      const quotes = message.context?.message_id
      state.shown.push({ id, phoneNumberId: number, chat, ...judged.shown, ...(quotes ? { quotes } : {}) })
    }
    state.calls.push({ path: 'messages', status: 200 })
    if (fault) {
      // delivered, but the product never learns of it
      request.raw.socket.destroy()
      return reply.hijack()
    }
    const messages = [{ id, message_status: 'accepted' }]
    return { messaging_product: 'whatsapp', contacts: [{ input: message.to, wa_id: chat }], messages }
  })
}

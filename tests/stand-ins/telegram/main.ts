import Fastify from 'fastify'
import { registerBotApi } from './api.ts'
import { type Fault, TelegramState } from './state.ts'
import { deliverToWebhook } from './webhook.ts'

/** Usage: main.ts TOKEN [PORT]. Prints its address on stdout; `/control/…` is for the tests. */
const [token = '1:test', port = '0'] = process.argv.slice(2)
const state = new TelegramState()
const app = Fastify({ bodyLimit: 5_000_000 })
const ending = new AbortController()

app.post<{ Body: { chatId: number; body: Record<string, unknown> } }>(
  '/control/updates',
  async ({ body }) => {
    state.openChats.add(body.chatId)
    return state.push(body.body)
  },
)
app.post('/control/message-id', async () => ({ messageId: state.nextMessageId() }))
app.post<{ Body: { update: { update_id: number } & Record<string, unknown> } }>(
  '/control/redeliver',
  async ({ body }) => {
    state.queue.push(body.update)
    return {}
  },
)
app.get<{ Querystring: { after?: string } }>('/control/calls', async ({ query }) =>
  state.calls.slice(Number(query.after ?? 0)),
)
app.post<{ Body: Fault }>('/control/faults', async ({ body }) => {
  state.faults.push(body)
  return {}
})
app.post<{ Body: { chatId: number; blocked: boolean } }>('/control/block', async ({ body }) => {
  if (body.blocked) state.blockedChats.add(body.chatId)
  else state.blockedChats.delete(body.chatId)
  return {}
})
app.get('/control/pending', async () => ({ updates: state.queue.length }))
registerBotApi(app, state, token)

const address = await app.listen({ port: Number(port), host: '127.0.0.1' })
process.stdout.write(`${address}\n`)
void deliverToWebhook(state, ending.signal)
// a test run that was killed must not leave this behind: it lives as long as its parent's pipe
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))

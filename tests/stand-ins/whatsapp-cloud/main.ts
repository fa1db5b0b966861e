import Fastify from 'fastify'
import { registerControl } from './control.ts'
import { registerMedia } from './media.ts'
import { refuse, registerMessages } from './messages.ts'
import { CloudState, type Config } from './state.ts'

/** Usage: main.ts CONFIG_AS_JSON. Prints its address on stdout; `/control/…` is for the tests. */
const state = new CloudState(JSON.parse(process.argv[2] ?? '{}') as Config)
const app = Fastify({ bodyLimit: 140 * 1024 * 1024 })

app.addHook('onRequest', async (request, reply) => {
  if (request.url.startsWith('/control/')) return
  if (state.down) {
    request.raw.socket.destroy()
    return reply.hijack()
  }
  const { version, phoneNumberIds, token } = state.config
  if (request.headers.authorization !== `Bearer ${token}`) {
    state.calls.push({ path: request.url, status: 401, why: 'token' })
    return refuse(reply, { status: 401, code: 190, message: 'Invalid OAuth access token' })
  }
  const [, asked, number] = request.url.split('/')
  const isMedia = asked === 'lookaside'
  const isNumber = request.method !== 'POST' || phoneNumberIds.includes(number ?? '')
  if (isMedia || (asked === version && isNumber)) return
  state.calls.push({ path: request.url, status: 404, why: 'version or number' })
  return refuse(reply, { status: 404, code: 100, message: 'Unknown version or phone number' })
})

registerControl(app, state)
registerMessages(app, state)
await registerMedia(app, state)

process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`)
// a test run that was killed must not leave this behind: it lives as long as its parent's pipe
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))

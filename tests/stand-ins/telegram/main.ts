import Fastify from 'fastify'
import { registerBotApi } from './bot-api/api.ts'
import { registerControl } from './control.ts'
import { TelegramState } from './state.ts'
import { deliverToWebhook } from './webhook.ts'

/** Usage: main.ts TOKEN [PORT]. Prints its address on stdout; `/control/…` is for the tests. */
const [token = '1:test', port = '0'] = process.argv.slice(2)
const state = new TelegramState()
const app = Fastify({ bodyLimit: 5_000_000 })
const ending = new AbortController()

registerControl(app, state)
registerBotApi(app, state, token)

const address = await app.listen({ port: Number(port), host: '127.0.0.1' })
process.stdout.write(`${address}\n`)
void deliverToWebhook(state, ending.signal)
// a test run that was killed must not leave this behind: it lives as long as its parent's pipe
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))

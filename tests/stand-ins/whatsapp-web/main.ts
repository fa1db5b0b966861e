import Fastify from 'fastify'
import { registerControl } from './control.ts'
import { listenAsWhatsapp } from './page-server.ts'
import { WhatsappState } from './state.ts'

/** Prints two numbers on stdout: the port of `https://web.whatsapp.com`, and that of `/control/…` for the tests. */
const state = new WhatsappState()
const page = await listenAsWhatsapp(state)
const control = Fastify({ bodyLimit: 40_000_000 })
registerControl(control, state)
await control.listen({ port: 0, host: '127.0.0.1' })
process.stdout.write(`${page} ${(control.server.address() as { port: number }).port}\n`)
// a test run that was killed must not leave this behind: it lives as long as its parent's pipe
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))

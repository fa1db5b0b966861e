import { messageOf, scrub } from '../../../shared/index.ts'
import type { StartOptions } from '../protocol/messages.ts'
import { createAnswering } from './asking/answer.ts'
import { type Client, createClient } from './client.ts'
import { listen } from './events.ts'
import { createLink } from './link.ts'
import { Told } from './told.ts'
import { beat, watchBrowser } from './watch.ts'

/** The process that hosts the library and its browser; its node forks it and decides everything. */
const link = createLink()
const told = new Told(link)
let running: { client: Client; answer: ReturnType<typeof createAnswering> } | undefined

const start = (options: StartOptions): void => {
  const me: string[] = []
  const client: Client = createClient(options, () => {
    watchBrowser(client, link)
    void beat(client, link, options.beatMs)
  })
  running = { client, answer: createAnswering(client, me, link) }
  listen({ client, link, told, me })
  client.initialize().catch((error: unknown) => {
    const detail = scrub(messageOf(error)).split('\n')[0] ?? ''
    link.tell({ type: 'trouble', what: 'start_failed', detail })
  })
}

/** Chromium outlives whoever started it: it is ended first, by force when it does not listen. */
const end = async (gently: boolean): Promise<never> => {
  const browser = running?.client.pupBrowser
  const child = browser?.process()
  if (gently && browser) {
    const closed = browser.close().catch(() => undefined)
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 8_000))])
  }
  if (child && child.exitCode === null) child.kill('SIGKILL')
  process.exit(0)
}

link.listen({
  message(message) {
    switch (message.type) {
      case 'start':
        if (!running) start(message.options)
        break
      case 'durable':
        told.durable(message.seqs)
        break
      case 'ask':
        void running?.answer(message.id, message.ask)
        break
      case 'stop':
        void end(true)
        break
    }
  },
  gone: () => void end(false),
})

// a reload with the network down rejects inside the library, where nobody listens: the beats tell what is wrong
process.on('unhandledRejection', () => undefined)
// Ctrl-C reaches everything in the terminal: the node ends us in its own order
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

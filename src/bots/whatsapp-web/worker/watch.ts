import { messageOf, pause, scrub } from '../../../shared/index.ts'
import type { Trouble } from '../protocol/messages.ts'
import type { Client } from './client.ts'
import type { Link } from './link.ts'
import { treeBytes } from './memory.ts'
import { socketState } from './page/scripts.ts'

const MEMORY_EVERY_BEATS = 6

const browserPid = (client: Client): number | undefined => client.pupBrowser?.process()?.pid

/** What the library does not report: the end of the browser, of its page, and a page that answers no more. */
export const watchBrowser = (client: Client, link: Link): void => {
  const trouble = (what: Trouble, detail: string) => link.tell({ type: 'trouble', what, detail })
  const pid = browserPid(client)
  if (pid !== undefined) link.tell({ type: 'browser', pid })
  client.pupBrowser?.once('disconnected', () => trouble('browser_gone', 'the browser has ended'))
  client.pupPage?.once('error', (error) => trouble('page_crashed', scrub(messageOf(error))))
  client.pupPage?.once('close', () => trouble('page_closed', 'the page was closed'))
}

/** A beat for each answer of the page. One question at a time: a frozen page is asked once, and its silence tells. */
export const beat = async (client: Client, link: Link, beatMs: number): Promise<never> => {
  let rssBytes = 0
  for (let round = 0; ; round += 1) {
    const pid = browserPid(client)
    if (pid !== undefined && round % MEMORY_EVERY_BEATS === 0) rssBytes = await treeBytes(pid)
    // before WhatsApp has loaded there is no state: the page answers all the same
    const state = await client.pupPage?.evaluate(socketState).catch((error: unknown) => {
      const known = /is not a function|undefined|null/.test(messageOf(error))
      return known ? 'LOADING' : undefined
    })
    if (state !== undefined) link.tell({ type: 'beat', state, rssBytes })
    await pause(beatMs)
  }
}

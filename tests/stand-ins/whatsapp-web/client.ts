import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { SendFault } from './state.ts'

export type Seen = {
  violations: string[]
  typing: string[]
  askedLids: string[]
  pairing?: { phone: string; code: string }
  listening: number
  linked: number
}

export type SentMessage = {
  id: { id: string; remote: string }
  type: string
  body?: string
  caption?: string
  content?: string
  pollName?: string
  pollOptions?: { name: string; localId: number }[]
  filename?: string
}

/** The stand-in of WhatsApp Web, in a process of its own. */
export class WhatsappStandIn {
  readonly #child: ChildProcess
  readonly #page: string
  readonly #control: string

  private constructor(child: ChildProcess, page: string, control: string) {
    this.#child = child
    this.#page = page
    this.#control = control
  }

  static async start(): Promise<WhatsappStandIn> {
    const main = new URL('./main.ts', import.meta.url).pathname
    const child = spawn(process.execPath, ['--import', 'tsx', main], { stdio: ['pipe', 'pipe', 'inherit'] })
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    const [page = '', control = ''] = line.toString().trim().split(' ')
    return new WhatsappStandIn(child, page, control)
  }

  /** Chromium's arguments by which it takes this for WhatsApp. */
  get chromiumArgs(): string[] {
    return [
      `--host-resolver-rules=MAP web.whatsapp.com 127.0.0.1:${this.#page}`,
      '--ignore-certificate-errors',
    ]
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  async #ask<T>(path: string, body?: unknown): Promise<T> {
    const init: RequestInit =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`http://127.0.0.1:${this.#control}/control/${path}`, init)
    if (!response.ok) throw new Error(`stand-in: ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  scan = () => this.#ask<{ device: string }>('scan', {})
  logout = () => this.#ask('logout', {})
  become = (state: string) => this.#ask('state', { state })
  reload = () => this.#ask('reload', {})
  freeze = (ms: number) => this.#ask('freeze', { ms })
  network = (up: boolean) => this.#ask('network', { down: !up })
  fault = (fault: SendFault) => this.#ask('faults', fault)
  gone = (wid: string) => this.#ask('gone', { wid })
  lid = (lid: string, phone: string) => this.#ask('lids', { lid, phone })
  again = (id: string) => this.#ask('again', { id })
  edit = (id: string, body: string) => this.#ask('edits', { id, body })
  remove = (id: string) => this.#ask('deletions', { id })
  react = (id: string, emoji: string, sender: string) => this.#ask('reactions', { id, emoji, sender })
  vote = (id: string, options: number[], sender: string) => this.#ask('votes', { id, options, sender })
  ack = (id: string, ack: number) => this.#ask('acks', { id, ack })
  seen = () => this.#ask<Seen>('seen')
  sentTo = (chat: string) => this.#ask<SentMessage[]>(`sent?chat=${encodeURIComponent(chat)}`)

  /** Somebody writes; resolves with the message's id. */
  async says(
    chat: string,
    fields: Record<string, unknown>,
    more: { author?: string; content?: Buffer } = {},
  ): Promise<string> {
    const { author, content } = more
    const said = await this.#ask<{ id: { id: string } }>('messages', {
      chat,
      fields,
      ...(author ? { author } : {}),
      ...(content ? { content: content.toString('base64') } : {}),
    })
    return said.id.id
  }
}

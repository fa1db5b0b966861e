import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Line = {
  seq: number
  from: 'bot' | 'me'
  text: string
  choices: { id: string; title: string }[]
  attachments: never[]
  clientMessageId?: string
}

export type StandIn = {
  readonly url: string
  /** What the bot says by itself, a notification for instance. */
  readonly say: (text: string, choices?: string[]) => void
  readonly received: string[]
  /** The next so many requests find the server away. */
  readonly goAway: (requests: number) => void
  readonly close: () => Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  let body = ''
  for await (const chunk of request) body += chunk
  return JSON.parse(body)
}

/** The web chat's HTTP interface, with a bot that answers each message after `thinkMs` in two parts. */
export const startStandIn = async ({ thinkMs = 30, mute = false } = {}): Promise<StandIn> => {
  const lines: Line[] = []
  const received: string[] = []
  const timers = new Set<NodeJS.Timeout>()
  let away = 0

  const add = (line: Partial<Line>): void => {
    lines.push({ from: 'bot', text: '', choices: [], attachments: [], ...line, seq: lines.length + 1 })
  }
  const say = (text: string, choices: string[] = []): void =>
    add({ text, choices: choices.map((title, index) => ({ id: `c${index}`, title })) })
  const later = (ms: number, work: () => void): void => {
    timers.add(setTimeout(work, ms))
  }
  const receive = ({ clientMessageId = '', text = '' }: Record<string, string>): void => {
    if (lines.some((line) => line.clientMessageId === clientMessageId)) return
    received.push(text)
    add({ from: 'me', text, clientMessageId })
    if (mute) return
    later(thinkMs, () => say(`heard: ${text}`))
    later(thinkMs + 60, () => say(`more on ${text}`, ['Yes', 'No']))
  }
  const answer = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const list = (query: URLSearchParams, response: ServerResponse): void => {
    const after = Number(query.get('after'))
    const giveUpAt = Date.now() + Math.min(Number(query.get('waitSeconds')), 1) * 1_000
    const look = (): void => {
      const messages = lines.filter(({ seq }) => seq > after)
      if (messages.length > 0 || Date.now() >= giveUpAt) answer(response, 200, { messages })
      else later(10, look)
    }
    look()
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
    if (away > 0) {
      away -= 1
      answer(response, 503, { title: 'away' })
    } else if (pathname === '/api/webchat/sessions') {
      const { personId } = await bodyOf(request)
      if (personId === 'nobody-1')
        answer(response, 404, { detail: `no such person, in ${request.headers['accept-language']}` })
      else answer(response, 201, { token: `token of ${personId}` })
    } else if (request.headers.authorization !== 'Bearer token of teacher-1') answer(response, 401, {})
    else if (request.method === 'POST') {
      receive(await bodyOf(request))
      answer(response, 202, {})
    } else list(searchParams, response)
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    say,
    received,
    goAway: (requests) => {
      away = requests
    },
    close: () => {
      for (const timer of timers) clearTimeout(timer)
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

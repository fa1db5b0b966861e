import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

export type ApiCall = {
  readonly method: string
  readonly token: string
  readonly payload: Record<string, unknown>
}
export type ApiAnswer =
  | { readonly result: unknown }
  | { readonly error: number; readonly description?: string; readonly retryAfter?: number }
  /** `reset` closes the socket after the request was read; `hang` never answers. */
  | 'reset'
  | 'hang'

/** As much of the Bot API as these tests need, in this process: it notes every call and answers as it is told. */
export class BotApi {
  readonly calls: ApiCall[] = []
  /** Updates that getUpdates gives until they are confirmed. */
  updates: { update_id: number }[] = []
  /** Asked before the usual answer; undefined: the usual one. */
  answer: (call: ApiCall) => ApiAnswer | undefined = () => undefined
  readonly #server: Server
  #messageId = 100

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#read(request).then((call) => {
        this.calls.push(call)
        const answer = this.answer(call) ?? this.#usual(call)
        if (answer === 'hang') return
        if (answer === 'reset') return void response.socket?.destroy()
        const [status, body] = 'result' in answer ? [200, { ok: true, ...answer }] : failure(answer)
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      })
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  callsOf(method: string): ApiCall[] {
    return this.calls.filter((call) => call.method === method)
  }

  async #read(request: IncomingMessage): Promise<ApiCall> {
    const [, bot = '', method = ''] = (request.url ?? '').split('/')
    const payload = (await json(request)) as Record<string, unknown>
    return { method, token: bot.replace(/^bot/, ''), payload }
  }

  #usual({ method, payload }: ApiCall): ApiAnswer {
    if (method === 'getUpdates') {
      this.updates = this.updates.filter(({ update_id }) => update_id >= Number(payload.offset ?? 0))
      return { result: this.updates }
    }
    if (method === 'getMe') return { result: { id: 42, is_bot: true, username: 'sanad_bot' } }
    if (method !== 'sendMessage') return { result: true }
    this.#messageId += 1
    return {
      result: { message_id: this.#messageId, date: 0, chat: { id: payload.chat_id }, text: payload.text },
    }
  }
}

const failure = (answer: { error: number; description?: string; retryAfter?: number }): [number, object] => [
  answer.error,
  {
    ok: false,
    error_code: answer.error,
    description: answer.description ?? 'Error',
    ...(answer.retryAfter === undefined ? {} : { parameters: { retry_after: answer.retryAfter } }),
  },
]

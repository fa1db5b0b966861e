import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { TelegramError } from 'telegraf'

export type Posting = { readonly signal?: AbortSignal | undefined; readonly timeoutMs: number }

/** Idle connections are closed before the other side does. */
const KEPT_ALIVE = { keepAlive: true, timeout: 4_000, scheduling: 'lifo' } as const

const read = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.once('end', () => resolve(Buffer.concat(chunks).toString()))
    response.once('error', reject)
  })

type Answer = ConstructorParameters<typeof TelegramError>[0] & {
  readonly ok?: boolean
  readonly result?: unknown
}

const resultOf = async (response: IncomingMessage): Promise<unknown> => {
  const { statusCode = 0, statusMessage = '' } = response
  const text = await read(response)
  // whoever stands before the Bot API does not always answer in JSON
  if (statusCode >= 500) throw new TelegramError({ error_code: statusCode, description: statusMessage })
  const answer = JSON.parse(text) as Answer
  if (!answer.ok) throw new TelegramError(answer)
  return answer.result
}

/**
 * Calls without files, as telegraf makes them and with its errors, but over node's own client: telegraf's stands on
 * streams and signals, of which every call makes a dozen.
 */
export const createPostJson = (token: string, apiRoot: string) => {
  const isSecure = new URL(apiRoot).protocol === 'https:'
  const client = isSecure ? https : http
  const agent = new client.Agent(KEPT_ALIVE)
  const root = `${apiRoot}/bot${token}`

  const begin = (method: string, payload: object): { request: http.ClientRequest; body: Buffer } => {
    const body = Buffer.from(JSON.stringify(payload))
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    return { request: client.request(`${root}/${method}`, { method: 'POST', agent, headers }), body }
  }

  return async (method: string, payload: object, { signal, timeoutMs }: Posting): Promise<unknown> => {
    const { request, body } = begin(method, payload)
    const give = () => request.destroy(new Error('aborted'))
    const timer = setTimeout(() => request.destroy(new Error('not answered in time')), timeoutMs)
    signal?.addEventListener('abort', give, { once: true })
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        request.once('response', resolve)
        request.on('error', reject)
        request.end(body)
      })
      return await resultOf(response)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', give)
    }
  }
}

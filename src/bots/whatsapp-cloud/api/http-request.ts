import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { messageOf } from '../../../shared/index.ts'
import { CloudFailure } from './failure.ts'

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer | Readable
  readonly signal: AbortSignal
}

/** Idle connections are closed before the other side does: a request into a closing one has an unknown outcome. */
const IDLE_MS = 4_000
const MOST_CONNECTIONS = 64
const OPTIONS = {
  keepAlive: true,
  timeout: IDLE_MS,
  maxSockets: MOST_CONNECTIONS,
  scheduling: 'lifo',
} as const
const agents = { http: new http.Agent(OPTIONS), https: new https.Agent(OPTIONS) }

/**
 * The response, its body still to be read. Node's own client, because it tells whether the request had left when it
 * failed: throws CloudFailure `unsent` or `broken`.
 */
export const request = ({ method, url, headers, body, signal }: HttpRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    let hasLeft = false
    const failed = (error: unknown) =>
      reject(new CloudFailure(hasLeft ? 'broken' : 'unsent', `${url.host}: ${messageOf(error)}`))
    if (signal.aborted) return failed(signal.reason)
    const options = { method, headers, signal, agent: isSecure ? agents.https : agents.http }
    const outgoing = (isSecure ? https : http).request(url, options, resolve)
    outgoing.on('error', failed)
    outgoing.once('socket', (socket) => {
      if (!socket.connecting) hasLeft = true
      else socket.once(isSecure ? 'secureConnect' : 'connect', () => (hasLeft = true))
    })
    if (body === undefined || Buffer.isBuffer(body)) return outgoing.end(body)
    body.on('error', (error) => outgoing.destroy(error))
    body.pipe(outgoing)
  })

const LARGEST_ANSWER = 1024 * 1024

/** The whole body of an answer in JSON; undefined when it is none. */
export const readJsonBody = async (response: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > LARGEST_ANSWER) throw new Error('the answer is too long')
      chunks.push(chunk)
    }
  } catch (error) {
    throw new CloudFailure('broken', messageOf(error))
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

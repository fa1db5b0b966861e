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
  /** From now to the end of the answer; as long as it takes when absent. */
  readonly timeoutMs?: number
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

/** One timer and one listener: a signal made of two for every call costs more than the call. */
const endInTime = (outgoing: http.ClientRequest, { signal, timeoutMs }: HttpRequest): void => {
  const give = () => outgoing.destroy(new Error('aborted'))
  const late = () => outgoing.destroy(new Error('not answered in time'))
  const timer = timeoutMs === undefined ? undefined : setTimeout(late, timeoutMs)
  signal.addEventListener('abort', give, { once: true })
  outgoing.once('close', () => {
    clearTimeout(timer)
    signal.removeEventListener('abort', give)
  })
}

/**
 * The response, its body still to be read. Node's own client, because it tells whether the request had left when it
 * failed: throws CloudFailure `unsent` or `broken`.
 */
export const request = (asked: HttpRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method, url, headers, body, signal } = asked
    const isSecure = url.protocol === 'https:'
    let hasLeft = false
    const failed = (error: unknown) =>
      reject(new CloudFailure(hasLeft ? 'broken' : 'unsent', `${url.host}: ${messageOf(error)}`))
    if (signal.aborted) return failed(signal.reason)
    const options = { method, headers, agent: isSecure ? agents.https : agents.http }
    const outgoing = (isSecure ? https : http).request(url, options, resolve)
    endInTime(outgoing, asked)
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
  const body = await wholeOf(response).catch((error: unknown) => {
    throw new CloudFailure('broken', messageOf(error))
  })
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

const wholeOf = (response: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    response.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_ANSWER) response.destroy(new Error('the answer is too long'))
      else chunks.push(chunk)
    })
    response.once('end', () => resolve(Buffer.concat(chunks)))
    response.once('error', reject)
  })

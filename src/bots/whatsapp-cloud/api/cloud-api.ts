import type { IncomingMessage } from 'node:http'
import type { StoredFile } from '../../channel/index.ts'
import { CloudFailure } from './failure.ts'
import { type HttpRequest, readJsonBody, request } from './http-request.ts'
import { multipartOf } from './multipart.ts'
import { toRefusal } from './read-error.ts'

/** Paths begin behind the version: `/106540352242922/messages`. Everything throws CloudFailure only. */
export type CloudApi = {
  get(path: string, signal: AbortSignal): Promise<unknown>
  post(path: string, payload: object, signal: AbortSignal): Promise<unknown>
  upload(path: string, file: StoredFile, signal: AbortSignal): Promise<unknown>
  /** With the token; whatever the status, and without following redirections, which would carry it away. */
  open(url: URL, signal: AbortSignal): Promise<IncomingMessage>
  readonly root: URL
}

export type CloudApiOptions = {
  readonly token: string
  readonly apiRoot: string
  readonly apiVersion: string
}

const TIMEOUT_MS = 15_000
/** Media are refused without one. */
const USER_AGENT = 'Sanad'

const withoutToken = (error: unknown, token: string): CloudFailure =>
  error instanceof CloudFailure && !error.message.includes(token)
    ? error
    : new CloudFailure('broken', 'a call failed in a way that nobody foresaw')

export const createCloudApi = ({ token, apiRoot, apiVersion }: CloudApiOptions): CloudApi => {
  const authorized = { authorization: `Bearer ${token}`, 'user-agent': USER_AGENT }
  const urlOf = (path: string) => new URL(`${apiRoot}/${apiVersion}${path}`)

  const call = async (options: HttpRequest): Promise<unknown> => {
    try {
      const response = await request(options)
      const body = await readJsonBody(response)
      const status = response.statusCode ?? 0
      if (status < 200 || status >= 300) throw toRefusal(status, response.headers, body)
      if (body === undefined) throw new CloudFailure('broken', 'an answer that is no JSON')
      return body
    } catch (error) {
      throw withoutToken(error, token)
    }
  }
  return {
    root: new URL(apiRoot),
    get: (path, signal) =>
      call({ method: 'GET', url: urlOf(path), headers: authorized, signal, timeoutMs: TIMEOUT_MS }),
    post(path, payload, signal) {
      const body = Buffer.from(JSON.stringify(payload))
      const headers = {
        ...authorized,
        'content-type': 'application/json',
        'content-length': String(body.length),
      }
      return call({ method: 'POST', url: urlOf(path), headers, body, signal, timeoutMs: TIMEOUT_MS })
    },
    upload(path, file, signal) {
      const { contentType, bytes, body } = multipartOf(file)
      const headers = { ...authorized, 'content-type': contentType, 'content-length': String(bytes) }
      return call({ method: 'POST', url: urlOf(path), headers, body, signal })
    },
    open: (url, signal) => request({ method: 'GET', url, headers: authorized, signal }),
  }
}

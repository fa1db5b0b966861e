import { z } from 'zod'
import { AppError, type Language, pause } from '../../shared/index.ts'

/** The part of a web chat message that a terminal shows; further fields are kept. */
const message = z.looseObject({
  seq: z.number(),
  from: z.enum(['bot', 'me']),
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), title: z.string() })).default([]),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), url: z.string() })).default([]),
  clientMessageId: z.string().optional(),
})
export type ChatMessage = z.output<typeof message>

const page = z.object({ messages: z.array(message) })
const session = z.object({ token: z.string() })

export type SentMessage = { readonly clientMessageId: string; readonly text: string }

/** The web chat of one person over HTTP. */
export type ChatApi = {
  send(message: SentMessage): Promise<void>
  /** Waits on the server, at most so many seconds, when there is nothing new yet. */
  listAfter(seq: number, waitSeconds: number, signal?: AbortSignal): Promise<ChatMessage[]>
}

const AWAY_MS = 30_000
const REQUEST_MS = 40_000

type Call = { readonly path: string; readonly init: RequestInit; readonly signal?: AbortSignal }

const detailOf = (body: string): string => {
  try {
    const { detail, title } = JSON.parse(body)
    return String(detail ?? title ?? body)
  } catch {
    return body.slice(0, 200)
  }
}

const refusal = async (response: Response): Promise<AppError> => {
  const params = { status: response.status, detail: detailOf(await response.text()) }
  return new AppError(response.status === 404 ? 'not_found' : 'invalid', 'chat.refused', params)
}

const isAway = (status: number): boolean => status === 429 || status >= 500

/** Undefined: the server is away. */
const attempt = async (url: string, { path, init, signal }: Call): Promise<Response | undefined> => {
  const timeout = AbortSignal.timeout(REQUEST_MS)
  const limit = signal ? AbortSignal.any([signal, timeout]) : timeout
  return fetch(url + path, { ...init, signal: limit }).catch(() => undefined)
}

/** Tries again while the server is away: every call here may safely be repeated. */
const callServer = async (url: string, call: Call, patienceMs: number): Promise<unknown> => {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const response = await attempt(url, call)
    if (call.signal?.aborted) return { messages: [] }
    if (response?.ok) return response.json()
    const over = Date.now() > giveUpAt
    if (response && (over || !isAway(response.status))) throw await refusal(response)
    if (over) throw new AppError('unavailable', 'chat.server_unreachable', { url })
    await pause(500, call.signal)
  }
}

const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

const openSession = async (url: string, personId: string, language: Language): Promise<string> => {
  try {
    const call = { path: '/api/webchat/sessions', init: post({ personId }, { 'accept-language': language }) }
    return session.parse(await callServer(url, call, 0)).token
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'chat.refused') throw error
    const params = { person: personId, detail: String(error.params.detail) }
    throw new AppError('not_found', 'chat.no_session', params, { cause: error })
  }
}

/** Refusals come in `language`. */
export const openChat = async (url: string, personId: string, language: Language): Promise<ChatApi> => {
  const token = await openSession(url, personId, language)
  const headers = { authorization: `Bearer ${token}`, 'accept-language': language }
  return {
    async send(message) {
      await callServer(url, { path: '/api/webchat/messages', init: post(message, headers) }, AWAY_MS)
    },
    async listAfter(seq, waitSeconds, signal) {
      const path = `/api/webchat/messages?after=${seq}&waitSeconds=${waitSeconds}`
      const answer = await callServer(url, { path, init: { headers }, ...(signal && { signal }) }, AWAY_MS)
      return page.parse(answer).messages
    },
  }
}

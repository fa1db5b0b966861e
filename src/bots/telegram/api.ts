import { Telegram } from 'telegraf'
import { messageOf, scrub } from '../../shared/index.ts'

/** How a call of the Bot API failed. Its message never holds the token. */
export class TelegramFailure extends Error {
  override readonly name = 'TelegramFailure'
  /** `answered`: Telegram refused it; `unsent`: it never left; `broken`: it may have arrived. */
  readonly kind: 'answered' | 'unsent' | 'broken'
  /** Telegram's own code, when it answered. */
  readonly code: number | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(
    kind: TelegramFailure['kind'],
    message: string,
    answer: { code?: number | undefined; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(message)
    this.kind = kind
    this.code = answer.code
    this.retryAfterSeconds = answer.retryAfterSeconds
  }
}

/** The socket was never open, so nothing can have been written to it. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN'])

type Answer = { error_code?: unknown; parameters?: { retry_after?: unknown } }

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Telegraf's TelegramError carries the answer; node-fetch's FetchError a socket code. */
export const toFailure = (error: unknown, token: string): TelegramFailure => {
  const message = scrub(messageOf(error).replaceAll(token, '<token>'))
  const { response, code } = error as { response?: Answer; code?: unknown }
  if (response) {
    return new TelegramFailure('answered', message, {
      code: numberOf(response.error_code),
      retryAfterSeconds: numberOf(response.parameters?.retry_after),
    })
  }
  return new TelegramFailure(typeof code === 'string' && UNSENT.has(code) ? 'unsent' : 'broken', message)
}

export type TelegramApi = {
  /** Throws TelegramFailure only. */
  call(method: string, payload: object, options?: CallOptions): Promise<unknown>
}
export type CallOptions = { readonly signal?: AbortSignal; readonly timeoutMs?: number }

/** Telegraf waits for 500 seconds by default. */
const TIMEOUT_MS = 15_000

type CallAnything = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<unknown>

export const createTelegramApi = (token: string, apiRoot: string | undefined): TelegramApi => {
  const client = new Telegram(token, { webhookReply: false, ...(apiRoot ? { apiRoot } : {}) })
  // its types know the methods of the Bot API 7.1 and a foreign AbortSignal; it passes both on unseen
  const callApi = client.callApi.bind(client) as unknown as CallAnything
  return {
    async call(method, payload, { signal, timeoutMs = TIMEOUT_MS } = {}) {
      if (signal?.aborted) throw new TelegramFailure('unsent', 'aborted before it was sent')
      const timeout = AbortSignal.timeout(timeoutMs)
      try {
        return await callApi(method, payload, {
          signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        })
      } catch (error) {
        throw toFailure(error, token)
      }
    },
  }
}

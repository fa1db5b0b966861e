import type { IncomingHttpHeaders } from 'node:http'
import { CloudFailure } from './failure.ts'

type GraphError = {
  error?: { code?: unknown; message?: unknown; error_data?: { details?: unknown } }
}

const MINUTE_MS = 60_000
const LONGEST_MS = 24 * 60 * MINUTE_MS

/** `X-Business-Use-Case-Usage` says in minutes when the account may go on; `Retry-After` in seconds. */
const retryAfterMs = (headers: IncomingHttpHeaders): number | undefined => {
  const seconds = Number(headers['retry-after'])
  if (seconds > 0) return Math.min(seconds * 1_000, LONGEST_MS)
  const usage = headers['x-business-use-case-usage']
  const minutes = /"estimated_time_to_regain_access":\s*(\d{1,6})/.exec(String(usage ?? ''))?.[1]
  return Number(minutes) > 0 ? Math.min(Number(minutes) * MINUTE_MS, LONGEST_MS) : undefined
}

/** A gateway that had no answer from behind it: the message may have been accepted there. */
const GATEWAY = new Set([502, 504])

/** Why the Graph API refused a call. */
export const toRefusal = (status: number, headers: IncomingHttpHeaders, body: unknown): CloudFailure => {
  const { error } = (body ?? {}) as GraphError
  const code = typeof error?.code === 'number' ? error.code : undefined
  const details = error?.error_data?.details
  const words = [error?.message, details].filter((text) => typeof text === 'string').join(': ')
  const after = retryAfterMs(headers)
  const kind = code === undefined && GATEWAY.has(status) ? 'broken' : 'answered'
  return new CloudFailure(kind, `${code ?? `HTTP ${status}`} ${words}`.trim(), {
    status,
    ...(code === undefined ? {} : { code }),
    ...(after === undefined ? {} : { retryAfterMs: after }),
  })
}

import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { TelegramFailure } from './failure.ts'

/** Until the first byte of the answer; the content itself may take as long as the caller lets it. */
const HEADERS_TIMEOUT_MS = 15_000

/** A path below `root`, whatever the provider calls it. */
const addressOf = (root: string, filePath: string): string => {
  const steps = filePath.split('/').filter((step) => step !== '')
  if (steps.length === 0 || steps.some((step) => step === '.' || step === '..'))
    throw new TelegramFailure('broken', 'a file path that is none')
  return `${root}/${steps.map(encodeURIComponent).join('/')}`
}

const secondsOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined

/** Streams a file; `root` holds the token and is in no error that leaves the api. */
export const download = async (root: string, filePath: string, signal: AbortSignal): Promise<Readable> => {
  const address = addressOf(root, filePath)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), HEADERS_TIMEOUT_MS)
  try {
    // a redirection would carry the token to somebody else
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, late.signal]),
      redirect: 'error',
    })
    if (response.ok && response.body) return Readable.fromWeb(response.body as ReadableStream)
    await response.body?.cancel()
    throw new TelegramFailure('answered', `a file was refused with ${response.status}`, {
      code: response.status,
      retryAfterSeconds: secondsOf(response.headers.get('retry-after')),
    })
  } finally {
    clearTimeout(timer)
  }
}

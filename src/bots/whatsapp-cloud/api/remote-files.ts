import { z } from 'zod'
import type { Fetched, RemoteFiles } from '../../channel/index.ts'
import { mediaKindOf } from '../media-kind.ts'
import type { CloudApi } from './cloud-api.ts'
import { CloudFailure } from './failure.ts'

const mediaSchema = z.object({
  url: z.url(),
  mime_type: z.string().optional(),
  file_size: z.coerce.number().optional(),
})

/** Where WhatsApp keeps media: the token goes nowhere else. */
const MEDIA_HOSTS = /\.(?:whatsapp\.net|fbsbx\.com|fbcdn\.net)$/
/** The URL lives five minutes: what these say of a younger one, a new one may not. */
const STALE = new Set([401, 403, 404, 410])
/** The Graph API's word for an object that is not there. */
const NO_SUCH_OBJECT = 100

const EXPIRED: Fetched = { outcome: 'gone', reason: 'expired' }
const TOO_LARGE: Fetched = { outcome: 'gone', reason: 'too_large' }

const isTrusted = (url: URL, root: URL): boolean =>
  url.origin === root.origin || (url.protocol === 'https:' && MEDIA_HOSTS.test(url.hostname))

const toFetched = (error: unknown): Fetched => {
  if (!(error instanceof CloudFailure)) throw error
  const { status, code, retryAfterMs } = error
  if (status === 404 || code === NO_SUCH_OBJECT) return EXPIRED
  const afterMs = retryAfterMs === undefined ? {} : { afterMs: retryAfterMs }
  return { outcome: 'retry', reason: error.message, ...afterMs }
}

/** What people sent to one number: asked for by its id, fetched from a URL that is forgotten at once. */
export const createRemoteFiles = (api: CloudApi, phoneNumberId: string): RemoteFiles => {
  const locate = async (mediaId: string, signal: AbortSignal): Promise<URL | Fetched> => {
    const path = `/${encodeURIComponent(mediaId)}?phone_number_id=${encodeURIComponent(phoneNumberId)}`
    const media = mediaSchema.safeParse(await api.get(path, signal))
    if (!media.success) return { outcome: 'retry', reason: 'no URL for a media' }
    const { url, mime_type: type = '', file_size: bytes = 0 } = media.data
    if (bytes > mediaKindOf(type).receiveBytes) return TOO_LARGE
    const address = new URL(url)
    return isTrusted(address, api.root) ? address : { outcome: 'retry', reason: 'a media at a foreign host' }
  }

  const open = async (url: URL, signal: AbortSignal): Promise<Fetched | 'stale'> => {
    const content = await api.open(url, signal)
    const status = content.statusCode ?? 0
    if (status === 200) return { outcome: 'open', content }
    content.destroy()
    return STALE.has(status) ? 'stale' : { outcome: 'retry', reason: `media: HTTP ${status}` }
  }

  return {
    async fetch(remote, signal) {
      try {
        for (let tries = 0; tries < 2; tries += 1) {
          const located = await locate(remote, signal)
          if (!(located instanceof URL)) return located
          const opened = await open(located, signal)
          if (opened !== 'stale') return opened
        }
        return EXPIRED
      } catch (error) {
        return toFetched(error)
      }
    },
  }
}

import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { newToken } from '../../../shared/index.ts'
import type { Fetched, RemoteFiles } from '../../channel/index.ts'
import { WHATSAPP_WEB_CAPABILITIES } from '../capabilities.ts'
import type { Host } from '../hosting/host.ts'
import { WorkerFailure } from '../hosting/worker-process.ts'

const DOWNLOAD_MS = 40_000
const AGAIN_MS = 5_000
const MOST_BYTES = WHATSAPP_WEB_CAPABILITIES.media.document?.receiveBytes ?? 0

/** Files that people sent, as long as the phone and WhatsApp keep them; `remote` is the message's key. */
export const createRemoteFiles = (host: Pick<Host, 'ask' | 'isReady'>, filesDir: string): RemoteFiles => ({
  async fetch(remote): Promise<Fetched> {
    // another node may host the number: it fetches the file when its turn comes
    if (!host.isReady)
      return { outcome: 'retry', reason: 'WhatsApp is not connected here', afterMs: AGAIN_MS }
    const target = path.join(filesDir, `in-${newToken()}`)
    const remove = () => rm(target, { force: true }).catch(() => undefined)
    try {
      const { outcome } = await host.ask(
        'media',
        { key: remote, path: target, mostBytes: MOST_BYTES },
        DOWNLOAD_MS,
      )
      if (outcome === 'too_large' || outcome === 'expired') return { outcome: 'gone', reason: outcome }
      if (outcome === 'later') return { outcome: 'retry', reason: 'not yet on the server', afterMs: AGAIN_MS }
    } catch (error) {
      await remove()
      if (error instanceof WorkerFailure)
        return { outcome: 'retry', reason: error.message, afterMs: AGAIN_MS }
      throw error
    }
    const content = createReadStream(target)
    content.once('close', remove)
    return { outcome: 'open', content }
  },
})

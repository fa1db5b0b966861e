import { setTimeout as sleep } from 'node:timers/promises'
import type { TelegramState } from './state.ts'

const RETRY_MS = 200

/** Posts queued updates to the webhook, oldest first, again and again until each is answered with 2xx. */
export const deliverToWebhook = async (state: TelegramState, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const update = state.queue[0]
    if (!state.webhook || !update) {
      await sleep(20)
      continue
    }
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    if (state.webhook.secret) headers['x-telegram-bot-api-secret-token'] = state.webhook.secret
    const accepted = await fetch(state.webhook.url, {
      method: 'POST',
      headers,
      body: JSON.stringify(update),
      signal: AbortSignal.timeout(10_000),
    }).then(
      (response) => response.ok,
      () => false,
    )
    if (accepted) state.queue = state.queue.filter((queued) => queued !== update)
    else await sleep(RETRY_MS)
  }
}

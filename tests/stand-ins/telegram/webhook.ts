import { setTimeout as sleep } from 'node:timers/promises'
import type { TelegramState, Update } from './state.ts'

const RETRY_MS = 200

const post = (state: TelegramState, update: Update): Promise<boolean> => {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (state.webhook?.secret) headers['x-telegram-bot-api-secret-token'] = state.webhook.secret
  return fetch(state.webhook?.url ?? '', {
    method: 'POST',
    headers,
    body: JSON.stringify(update),
    signal: AbortSignal.timeout(10_000),
  }).then(
    (response) => response.ok,
    () => false,
  )
}

/** Posts queued updates to the webhook, again and again until each is answered with 2xx. */
export const deliverToWebhook = async (state: TelegramState, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const [update] = state.webhook && !state.troubles.isDown ? state.updates.take(1) : []
    if (!update) {
      await sleep(20)
      continue
    }
    const accepted = await post(state, update)
    if (accepted && state.updates.disorder.duplicated) await post(state, update)
    if (accepted) state.updates.confirm(update)
    else {
      if (!state.updates.queue.includes(update)) state.updates.replay(update)
      await sleep(RETRY_MS)
    }
  }
}

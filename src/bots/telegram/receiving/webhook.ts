import { hash, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../shared/index.ts'
import type { Count } from '../../counters.ts'
import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import type { Intake } from './intake.ts'
import { ALLOWED_UPDATES } from './translating/update-schema.ts'

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

/** Hashed first: `timingSafeEqual` needs equal lengths, and lengths are a secret too. */
const same = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right))

export type TelegramWebhook = {
  /** Saves the update, durably, then resolves; `forbidden` when the secret is wrong, `unavailable` when it must come again. */
  handle(update: unknown, secretToken: string | undefined): Promise<void>
}

export const createTelegramWebhook = (parts: {
  readonly secret: string | undefined
  readonly intake: Intake
  readonly count: Count
}): TelegramWebhook => ({
  async handle(update, secretToken) {
    const { secret } = parts
    // without a secret of ours nobody can prove to be Telegram
    if (secret === undefined || secretToken === undefined || !same(secret, secretToken)) {
      parts.count('webhook_refused')
      throw new AppError('forbidden', 'telegram.wrong_secret')
    }
    try {
      await parts.intake([update])
    } catch (cause) {
      if (!(cause instanceof TelegramFailure)) throw cause
      // refused for now: Telegram delivers it again
      throw new AppError('unavailable', 'telegram.away', {}, { cause })
    }
  },
})

export const registerWebhook = (
  api: TelegramApi,
  { url, secret, signal }: { url: string; secret: string; signal: AbortSignal },
): Promise<unknown> =>
  api.call('setWebhook', { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES }, { signal })

import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'

/** The bot's own name, by which it is called in groups. */
export type Identity = {
  /** Without the @; undefined as long as Telegram has not told it. */
  username(): string | undefined
  /** Asks Telegram once, whoever needs it; throws TelegramFailure. */
  learn(): Promise<void>
}

/** The webhook of a group's message waits for it. */
const TIMEOUT_MS = 5_000

export const createIdentity = (api: TelegramApi): Identity => {
  let username: string | undefined
  let asking: Promise<void> | undefined
  const ask = async (): Promise<void> => {
    const me = (await api.call('getMe', {}, { timeoutMs: TIMEOUT_MS })) as { username?: unknown } | undefined
    if (typeof me?.username !== 'string') throw new TelegramFailure('broken', 'getMe did not tell a name')
    username = me.username
  }
  return {
    username: () => username,
    learn() {
      asking ??= ask().finally(() => {
        asking = undefined
      })
      return username === undefined ? asking : Promise.resolve()
    },
  }
}

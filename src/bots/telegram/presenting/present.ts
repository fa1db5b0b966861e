import { isDeepStrictEqual } from 'node:util'
import type { Texts } from '../../../shared/i18n/index.ts'
import { type Logger, pause } from '../../../shared/index.ts'
import type { NamedLeases } from '../../../shared/mongo/index.ts'
import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import { type Feature, profileOf } from './profile.ts'

export type PresentParts = {
  readonly api: TelegramApi
  readonly account: string
  readonly leases: NamedLeases
  readonly texts: Texts
  readonly logger: Logger
  /** Between two tries. */
  readonly pauseMs: number
}

const LEASE_MS = 30_000

/** What is as wanted already is left alone: Telegram allows few changes a day. */
const settle = async (api: TelegramApi, feature: Feature, signal: AbortSignal): Promise<void> => {
  const shown = feature.read(await api.call(...feature.get, { signal }))
  if (!isDeepStrictEqual(shown, feature.wanted)) await api.call(...feature.set, { signal })
}

/** Refused for what it is: said once, and never worth a second try. */
const isFinal = (failure: TelegramFailure): boolean => failure.kind === 'answered' && failure.code === 400

const insistOn = async (
  { api, logger, pauseMs }: PresentParts,
  feature: Feature,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      return await settle(api, feature, signal)
    } catch (err) {
      if (!(err instanceof TelegramFailure)) throw err
      if (signal.aborted) return
      logger.warn({ err, method: feature.set[0] }, 'the bot could not be presented as it should be')
      if (isFinal(err)) return
      await pause(Math.max(pauseMs, (err.retryAfterSeconds ?? 0) * 1_000), signal)
    }
  }
}

/** Commands, menu button and descriptions, in both languages; one node sees to it, and nothing waits for it. */
export const present = async (parts: PresentParts, signal: AbortSignal): Promise<void> => {
  const { leases, account, texts, logger } = parts
  const name = `telegram:${account}:profile`
  try {
    await leases.holding(name, { forMs: LEASE_MS, signal }, async (held) => {
      for (const feature of profileOf(texts)) await insistOn(parts, feature, held)
    })
    await leases.release(name)
  } catch (err) {
    // a bot without a menu still answers
    if (!signal.aborted) logger.warn({ err }, 'the bot could not be presented')
  }
}

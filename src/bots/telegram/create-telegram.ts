import { createRateGate, type RateGate } from '../../notifications/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import { AppError, type Logger, pause } from '../../shared/index.ts'
import type { NamedLeases } from '../../shared/mongo/index.ts'
import type { ChannelAdapter } from '../channel/index.ts'
import type { Count } from '../counters.ts'
import type { Inbox } from '../inbound.ts'
import { createTelegramApi, type TelegramApi, TelegramFailure } from './api.ts'
import { TELEGRAM_CAPABILITIES } from './capabilities.ts'
import { createIntake } from './receiving/intake.ts'
import { Poller } from './receiving/poller.ts'
import { createTelegramWebhook, registerWebhook, type TelegramWebhook } from './receiving/webhook.ts'
import { createTelegramSender } from './sending/sender.ts'

export type TelegramParts = {
  readonly token: string
  /** The official one when absent. */
  readonly apiRoot?: string
  readonly mode: 'polling' | 'webhook'
  readonly webhookSecret?: string
  /** Where Telegram reaches `/webhooks/telegram`; for the webhook mode. */
  readonly webhookUrl?: string
  readonly inbox: Inbox
  readonly leases: NamedLeases
  readonly texts: Texts
  readonly logger: Logger
  /** Telegram's limits when absent. */
  readonly gate?: RateGate
  readonly count?: Count
  /** For tests: see the poller. */
  readonly holdSeconds?: number
  readonly firstPauseMs?: number
}

/** `account` is the bot's own id, which stands before the colon of its token. */
export type TelegramChannel = ChannelAdapter & { readonly webhook: TelegramWebhook }

const RETRY_MS = 5_000

const accountOf = (token: string): string => {
  const account = token.split(':')[0]
  if (!account) throw new AppError('invalid', 'telegram.bad_token')
  return account
}

/** Calls until it succeeds; undefined once the signal is aborted. */
const insist = async (
  call: () => Promise<unknown>,
  { logger, signal, pauseMs }: { logger: Logger; signal: AbortSignal; pauseMs: number },
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await call()
      return
    } catch (err) {
      if (!(err instanceof TelegramFailure)) throw err
      logger.warn({ err }, 'Telegram could not be set up yet')
      await pause(pauseMs, signal)
    }
  }
}

const receive = async (
  parts: TelegramParts,
  { api, poller }: { api: TelegramApi; poller: Poller },
  signal: AbortSignal,
): Promise<void> => {
  const options = { logger: parts.logger, signal, pauseMs: parts.firstPauseMs ?? RETRY_MS }
  const { webhookSecret: secret, webhookUrl: url } = parts
  if (parts.mode === 'polling') {
    // getUpdates answers 409 as long as a webhook is set
    await insist(() => api.call('deleteWebhook', {}, { signal }), options)
    return poller.run(signal)
  }
  if (!secret || !url) throw new AppError('invalid', 'telegram.webhook_incomplete')
  await insist(() => registerWebhook(api, { url, secret, signal }), options)
}

/** Telegram: updates into the inbox by polling or webhook, and a sender. The token leaves this folder in no error. */
export const createTelegram = (parts: TelegramParts): TelegramChannel => {
  const { inbox, leases, texts } = parts
  const gate = parts.gate ?? createRateGate(TELEGRAM_CAPABILITIES.rates)
  const account = accountOf(parts.token)
  const count = parts.count ?? (() => undefined)
  const logger = parts.logger.child({ channel: 'telegram' })
  const api = createTelegramApi(parts.token, parts.apiRoot)
  const intake = createIntake({ api, account, inbox, logger, count })
  const pollerOptions = {
    ...(parts.holdSeconds === undefined ? {} : { holdSeconds: parts.holdSeconds }),
    ...(parts.firstPauseMs === undefined ? {} : { firstPauseMs: parts.firstPauseMs }),
  }
  const poller = new Poller({ api, account, leases, intake, logger, count, ...pollerOptions })
  // the button's language is not known before we know the person: both
  const contactButton = `${texts.t('ar', 'channel:share_contact_button')} · ${texts.t('fr', 'channel:share_contact_button')}`
  return {
    channel: 'telegram',
    account,
    capabilities: TELEGRAM_CAPABILITIES,
    sender: createTelegramSender({ api, contactButton, gate }),
    webhook: createTelegramWebhook({ secret: parts.webhookSecret, intake, count }),
    start: (signal) => receive(parts, { api, poller }, signal),
  }
}

import { createRateGate, type RateGate } from '../../notifications/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import { AppError, type Logger, pause } from '../../shared/index.ts'
import type { NamedLeases } from '../../shared/mongo/index.ts'
import type { ChannelAdapter, FileReader } from '../channel/index.ts'
import type { Count } from '../counters.ts'
import type { Inbox } from '../inbound.ts'
import { createTelegramApi } from './api/client.ts'
import { TelegramFailure } from './api/failure.ts'
import { createTelegramFiles } from './api/files.ts'
import { TELEGRAM_CAPABILITIES } from './capabilities.ts'
import { createChoiceSignature } from './choice-signature.ts'
import { present } from './presenting/present.ts'
import { createIdentity } from './receiving/identity.ts'
import { createIntake } from './receiving/intake.ts'
import { createNewsDesk, type TelegramNews } from './receiving/news.ts'
import { Poller } from './receiving/poller.ts'
import { createPresses } from './receiving/presses.ts'
import { createTelegramWebhook, registerWebhook, type TelegramWebhook } from './receiving/webhook.ts'
import { createTelegramSender } from './sending/sender.ts'
import { createTyping } from './sending/typing.ts'

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
  /** Where the files that we send are read. */
  readonly files: FileReader
  /** Telegram's limits when absent. */
  readonly gate?: RateGate
  readonly count?: Count
  /** For tests: see the poller. */
  readonly holdSeconds?: number
  readonly firstPauseMs?: number
} & TelegramNews

/** `account` is the bot's own id, which stands before the colon of its token. */
export type TelegramChannel = ChannelAdapter & { readonly webhook: TelegramWebhook }

const RETRY_MS = 5_000

const accountOf = (token: string): string => {
  const account = token.split(':')[0]
  if (!account) throw new AppError('invalid', 'telegram.bad_token')
  return account
}

/** Calls until it succeeds, or the signal is aborted. */
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

/** Everything that one bot needs, not yet running. */
const assemble = (parts: TelegramParts) => {
  const { inbox, texts, token, firstPauseMs, holdSeconds, leases } = parts
  const account = accountOf(token)
  const count = parts.count ?? (() => undefined)
  const logger = parts.logger.child({ channel: 'telegram' })
  const api = createTelegramApi(token, parts.apiRoot)
  const signature = createChoiceSignature(token)
  const identity = createIdentity(api)
  const news = createNewsDesk(parts, { account, logger })
  const answerPress = createPresses({ api, texts, logger })
  const intake = createIntake({ account, identity, signature, inbox, news, answerPress, count })
  const tuning = {
    ...(holdSeconds === undefined ? {} : { holdSeconds }),
    ...(firstPauseMs === undefined ? {} : { firstPauseMs }),
  }
  const poller = new Poller({ api, account, leases, intake, logger, count, ...tuning })
  return { account, api, signature, identity, news, intake, poller, logger, count }
}

type Assembled = ReturnType<typeof assemble>

/** Until the signal is aborted: by our own polling, or by what Telegram posts to the webhook. */
const receive = async (
  { mode, webhookSecret: secret, webhookUrl: url, firstPauseMs = RETRY_MS }: TelegramParts,
  { api, poller, identity, logger }: Assembled,
  signal: AbortSignal,
): Promise<void> => {
  const options = { logger, signal, pauseMs: firstPauseMs }
  if (mode === 'webhook') {
    if (!secret || !url) throw new AppError('invalid', 'telegram.webhook_incomplete')
    await insist(() => registerWebhook(api, { url, secret, signal }), options)
    return insist(() => identity.learn(), options)
  }
  // getUpdates answers 409 as long as a webhook is set
  await insist(() => api.call('deleteWebhook', {}, { signal }), options)
  await insist(() => identity.learn(), options)
  return poller.run(signal)
}

/**
 * Telegram: updates into the inbox by polling or webhook, a sender, and the files that people send. The token
 * leaves this folder in no error and no address.
 */
export const createTelegram = (parts: TelegramParts): TelegramChannel => {
  const { texts, leases, files, webhookSecret: secret, firstPauseMs: pauseMs = RETRY_MS } = parts
  const assembled = assemble(parts)
  const { account, api, signature, identity, news, intake, logger, count } = assembled
  // the button's language is not known before we know the person: both
  const contactButton = `${texts.t('ar', 'channel:share_contact_button')} · ${texts.t('fr', 'channel:share_contact_button')}`
  const gate = parts.gate ?? createRateGate(TELEGRAM_CAPABILITIES.rates)
  const { migrated: onMoved } = news
  return {
    channel: 'telegram',
    account,
    capabilities: TELEGRAM_CAPABILITIES,
    sender: createTelegramSender({ api, signature, texts, contactButton, gate, files, onMoved }),
    files: createTelegramFiles(api),
    startLink(code) {
      const username = identity.username()
      return username && `https://t.me/${username}?start=${code}`
    },
    showTyping: createTyping(api),
    webhook: createTelegramWebhook({ secret, intake, count }),
    async start(signal) {
      const presented = present({ api, account, leases, texts, logger, pauseMs }, signal)
      await Promise.all([receive(parts, assembled, signal), presented])
    },
  }
}

import type { Connection } from 'mongoose'
import type { Texts } from '../../shared/i18n/index.ts'
import type { Logger } from '../../shared/index.ts'
import type { ChannelAdapter, FileReader } from '../channel/index.ts'
import type { Count } from '../counters.ts'
import type { Inbox } from '../inbound.ts'
import { type CloudApi, createCloudApi, createRemoteFiles } from './api/index.ts'
import { STANDARD_RATES, WHATSAPP_CLOUD_CAPABILITIES } from './capabilities.ts'
import { OperatorProblems } from './operator-problems.ts'
import { Intake, type OnNumberChanged } from './receiving/intake.ts'
import { Statuses, type StatusParts } from './receiving/statuses.ts'
import { createWhatsappWebhook, type WhatsappWebhook } from './receiving/webhook.ts'
import { OwnNumber } from './sending/number.ts'
import { createNumberGate } from './sending/number-gate.ts'
import { CloudSender } from './sending/sender.ts'
import { Standing } from './standing.ts'
import type { TemplateFile } from './templates/index.ts'
import { Windows } from './windows.ts'

export type WhatsappCloudParts = Pick<StatusParts, 'markDelivered' | 'markFailed'> & {
  readonly token: string
  /** The ids of our phone numbers, each an account of its own. */
  readonly phoneNumberIds: readonly string[]
  readonly appSecret: string
  readonly verifyToken: string
  readonly apiRoot: string
  readonly apiVersion: string
  readonly connection: Connection
  readonly inbox: Inbox
  readonly files: FileReader
  readonly templates: TemplateFile
  readonly texts: Texts
  readonly logger: Logger
  readonly onNumberChanged?: OnNumberChanged
  readonly count?: Count
  /** The provider's time, which is machine time; replaced in tests only. */
  readonly now?: () => number
}

export type WhatsappCloud = {
  /** One for each number; they share one sender. */
  readonly channels: readonly ChannelAdapter[]
  readonly webhook: WhatsappWebhook
}

type Shared = { readonly api: CloudApi; readonly sender: CloudSender; readonly standing: Standing }

const channelOf = (account: string, { api, sender, standing }: Shared): ChannelAdapter => ({
  channel: 'whatsapp-cloud',
  account,
  capabilities: WHATSAPP_CLOUD_CAPABILITIES,
  sender,
  files: createRemoteFiles(api, account),
  startLink(code) {
    const number = standing.numberOf(account)
    return number && `https://wa.me/${number}?text=${code}`
  },
  // its messages come in by our own HTTP server; what the number may send has to be asked for
  start: (signal) => standing.learn(account, signal),
})

/** WhatsApp by the Cloud API: notifications into the inbox, and a sender for all our numbers. */
export const createWhatsappCloud = (parts: WhatsappCloudParts): WhatsappCloud => {
  const { connection, phoneNumberIds, inbox, templates, files, texts } = parts
  const { count = () => undefined, now = Date.now, onNumberChanged = async () => undefined } = parts
  const logger = parts.logger.child({ channel: 'whatsapp-cloud' })
  const api = createCloudApi(parts)
  const problems = new OperatorProblems(logger, count)
  const windows = new Windows(connection, now)
  const gates = new Map(phoneNumberIds.map((account) => [account, createNumberGate(STANDARD_RATES)]))
  const numbers = new Map(
    [...gates].map(([account, gate]) => [account, new OwnNumber(api, account, gate)] as const),
  )
  const standing = new Standing({ api, gates, problems, logger, count })
  const sender = new CloudSender({ numbers, windows, templates, files, texts, problems })
  const { markDelivered, markFailed } = parts
  const statuses = new Statuses({ markDelivered, markFailed, windows, problems, count, now })
  const received = { inbox, windows, statuses, standing, problems, onNumberChanged, count, now }
  const intake = new Intake({ accounts: phoneNumberIds, ...received })
  return {
    channels: phoneNumberIds.map((account) => channelOf(account, { api, sender, standing })),
    webhook: createWhatsappWebhook({ ...parts, intake, logger, count }),
  }
}

import path from 'node:path'
import {
  type ChannelAdapter,
  type ChatNews,
  createTelegram,
  createWebchat,
  createWhatsappCloud,
  createWhatsappWeb,
  type Files,
  findChromium,
  type Inbox,
  readTemplates,
  webchatReference,
} from '../../bots/index.ts'
import type { Directory, Identities } from '../../directory/index.ts'
import type { Notifications } from '../../notifications/index.ts'
import { LOCALES_DIR } from '../terminal/index.ts'
import { namedLeases } from './migrations.ts'
import type { Parts } from './parts.ts'

type Around = {
  readonly directory: Directory
  readonly identities: Identities
  readonly chatNews: ChatNews
  readonly files: Files
  readonly inbox: Inbox
  /** They send by the channels: to be asked for only when something has happened. */
  readonly notifications: () => Notifications
}

/** The channels that the settings turn on; the web chat always. */
export const composeChannels = (
  parts: Parts,
  { directory, identities, chatNews, files, inbox, notifications }: Around,
) => {
  const { connection, settings, texts, clock, logger, owner, count } = parts
  const markFetched = async (personId: string, seqs: readonly number[]): Promise<void> => {
    const to = webchatReference(personId)
    for (const seq of seqs) await notifications().deliveries.markDelivered(to, String(seq))
  }
  const webchat = createWebchat({
    connection,
    directory,
    files,
    inbox,
    clock,
    logger,
    onFetched: markFetched,
    wordsOfCut: async (personId, kept) => {
      const { language } = await directory.getPerson(personId)
      return texts.t(language, 'channel:cut', { kept: String(kept) })
    },
  })
  const telegram = settings.telegram
    ? createTelegram({
        ...settings.telegram,
        webhookUrl: `${parts.publicUrl}/webhooks/telegram`,
        inbox,
        leases: namedLeases(connection, owner),
        texts,
        logger,
        count,
        files: files.reader,
        ...chatNews,
      })
    : undefined
  const whatsappCloud = settings.whatsappCloud
    ? createWhatsappCloud({
        ...settings.whatsappCloud,
        connection,
        inbox,
        files: files.reader,
        templates: readTemplates(path.join(LOCALES_DIR, 'whatsapp-templates.json')),
        texts,
        logger,
        onNumberChanged: (change) => identities.move({ channel: 'whatsapp-cloud', ...change }),
        markDelivered: (to, id) => notifications().deliveries.markDelivered(to, id),
        markFailed: (to, id, failure) => notifications().markFailed(to, id, failure),
        count,
      })
    : undefined
  const whatsappWeb = settings.whatsappWeb
    ? createWhatsappWeb({
        ...settings.whatsappWeb,
        connection,
        dataDir: settings.dataDir,
        hosts: settings.roles.includes('whatsapp-web'),
        chromium: findChromium(settings.whatsappWeb.chromium),
        limits: { memoryBytes: settings.whatsappWeb.memoryBytes },
        inbox,
        leases: namedLeases(connection, owner),
        files: files.reader,
        onReceipt: (to, id) => void notifications().deliveries.markDelivered(to, id),
        onReady: () => void notifications().deliveries.attemptNow([]),
        show: parts.show,
        logger,
      })
    : undefined
  const channels: readonly ChannelAdapter[] = [
    webchat,
    ...(telegram ? [telegram] : []),
    ...(whatsappCloud?.channels ?? []),
    ...(whatsappWeb ? [whatsappWeb] : []),
  ]
  return { channels, webchat, telegram, whatsappCloud, whatsappWeb }
}

import type { Connection } from 'mongoose'
import type { ConversationReference } from '../../notifications/index.ts'
import { type Logger, messageOf, pause } from '../../shared/index.ts'
import type { NamedLeases } from '../../shared/mongo/index.ts'
import type { ChannelAdapter, FileReader } from '../channel/index.ts'
import type { Inbox } from '../inbound.ts'
import { whatsappWebCapabilities } from './capabilities.ts'
import { LIMITS, type Limits } from './domain/hosting.ts'
import type { PaceLimits } from './domain/pace.ts'
import { Host } from './hosting/host.ts'
import { openPlaces } from './hosting/places.ts'
import { createContacts } from './receiving/contacts.ts'
import { createRemoteFiles } from './receiving/files.ts'
import { createIntake } from './receiving/intake.ts'
import { createPace } from './sending/pace.ts'
import { createWhatsappWebSender } from './sending/sender.ts'
import { createSends } from './sending/sends.ts'
import { sessionKey } from './session/key.ts'
import { createSessionStore } from './session/store.ts'
import { collectionsOf } from './state/documents.ts'
import { Installation } from './state/installation.ts'
import { createPolls } from './state/polls.ts'

export type WhatsappWebParts = {
  readonly connection: Connection
  readonly dataDir: string
  /** Whether this node may host the number; others only know of it. */
  readonly hosts: boolean
  readonly chromium: string
  readonly chromiumArgs: readonly string[]
  readonly pairingPhone?: string
  /** 32 bytes; made and kept in the data folder when absent. */
  readonly sessionKey?: Buffer
  readonly pace: PaceLimits
  /** Choices are asked as polls where that is sure; else they are numbered. */
  readonly polls: boolean
  readonly limits?: Partial<Limits>
  readonly inbox: Inbox
  readonly leases: NamedLeases
  readonly files: FileReader
  readonly onReceipt: (to: ConversationReference, providerMessageId: string) => void
  readonly onReady: () => void
  readonly show: (line: string) => void
  readonly logger: Logger
}

export type WhatsappWebChannel = ChannelAdapter & {
  /** For metrics: whether this node hosts, whether it is connected, failures in a row, memory of the browser. */
  figures(): Record<string, number>
}

const LEASE = 'whatsapp-web'
/** A node that dies is replaced within this time. */
const LEASE_MS = 12_000
const LOOK_AGAIN_MS = 2_000
const PHONE_MS = 6_000

const figuresOf = (host: Host): Record<string, number> => ({
  hosting: host.hosting ? 1 : 0,
  ready: host.isReady ? 1 : 0,
  failures: host.hosting?.failures ?? 0,
  browser_bytes: host.hosting?.rssBytes ?? 0,
})

const createHost = (parts: WhatsappWebParts, installation: Installation) => {
  const { connection, dataDir, inbox, leases, chromium, chromiumArgs, pairingPhone, logger } = parts
  const db = connection.getClient().db(connection.name)
  const collections = collectionsOf(db)
  const places = openPlaces(dataDir)
  const polls = createPolls(collections)
  const askPhone = async (lid: string) => (await host.ask('phoneOf', { lid }, PHONE_MS)).phone
  const findContact = createContacts(collections, askPhone)
  const onReceipt = async (chat: string, id: string): Promise<void> => {
    const contact = await findContact(chat)
    const to = { channel: 'whatsapp-web', account: installation.account, chat: contact.chat } as const
    parts.onReceipt(to, id)
  }
  const host: Host = new Host({
    places,
    store: createSessionStore(db, sessionKey(parts.sessionKey, places.folder)),
    installation,
    intake: createIntake({ inbox, installation, collections, findContact, polls, logger }),
    polls,
    browser: { chromium, args: [...chromiumArgs], ...(pairingPhone ? { pairingPhone } : {}) },
    limits: { ...LIMITS, ...parts.limits },
    stillHolds: async () => (await leases.claim(LEASE, LEASE_MS)) !== undefined,
    onReceipt: (chat, id) =>
      void onReceipt(chat, id).catch((err: unknown) => logger.debug({ err }, 'WhatsApp: a receipt is lost')),
    onReady: parts.onReady,
    show: parts.show,
    logger,
  })
  return { host, places, collections }
}

/**
 * WhatsApp through a browser that is linked to a phone like WhatsApp Web. WhatsApp allows no unofficial clients. The
 * browser runs in a process of its own, on the one node that holds the lease.
 */
export const createWhatsappWeb = (given: WhatsappWebParts): WhatsappWebChannel => {
  const logger = given.logger.child({ channel: 'whatsapp-web' })
  const parts = { ...given, logger }
  const { hosts, leases, pace: limits, files } = parts
  const db = parts.connection.getClient().db(parts.connection.name)
  const installation = new Installation(collectionsOf(db))
  const { host, places, collections } = createHost(parts, installation)
  const pace = createPace(limits, collections)
  const sends = createSends(collections)

  const round = async (signal: AbortSignal): Promise<void> => {
    try {
      await installation.read()
      if (hosts)
        await leases.holding(LEASE, { forMs: LEASE_MS, signal }, (held) => host.run(held).then(() => true))
    } catch (error) {
      if (!signal.aborted) logger.warn({ reason: messageOf(error) }, 'WhatsApp: hosting is tried again')
    }
    await pause(LOOK_AGAIN_MS, signal)
  }

  return {
    channel: 'whatsapp-web',
    get account() {
      return installation.account
    },
    capabilities: whatsappWebCapabilities(parts.polls),
    sender: createWhatsappWebSender({
      host,
      sends,
      pace,
      limits,
      files,
      filesDir: places.filesDir,
      polls: parts.polls,
    }),
    files: createRemoteFiles(host, places.filesDir),
    figures: () => figuresOf(host),
    async start(signal) {
      try {
        while (!signal.aborted) await round(signal)
      } finally {
        await leases.release(LEASE).catch(() => undefined)
      }
    },
  }
}

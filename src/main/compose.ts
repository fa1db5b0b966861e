import path from 'node:path'
import type { Connection } from 'mongoose'
import {
  botMigrations,
  type ChannelAdapter,
  createAddressBook,
  createChatNews,
  createDialogs,
  createFetching,
  createFiles,
  createPipeline,
  createTelegram,
  createWebchat,
  createWhatsappCloud,
  createWhatsappWeb,
  findChromium,
  type Inbox,
  readTemplates,
  webchatReference,
} from '../bots/index.ts'
import {
  type Channel,
  createAbsences,
  createMongoDirectory,
  createMongoIdentities,
  createMongoLinkCodes,
  createMongoPlaces,
  createMongoPreferences,
  createMongoRoomStore,
  createRecentDirectory,
  createRooms,
  directoryMigrations,
  MongoAbsenceStore,
  withDeputies,
} from '../directory/index.ts'
import {
  certaintyOf,
  createMongoSuggestionStore,
  suggestionMigrations,
  type Understander,
} from '../nlu/index.ts'
import { type ChannelSender, createNotifications, deliveryMigrations } from '../notifications/index.ts'
import type { Texts } from '../shared/i18n/index.ts'
import type { Clock, Logger } from '../shared/index.ts'
import { type LeaseDocument, type Migration, NamedLeases } from '../shared/mongo/index.ts'
import {
  calendarMigrations,
  createCalendars,
  createIncidents,
  createMongoCalendarStore,
  createMongoIncidentStore,
  createMongoPolicyStore,
  createMongoTicketStore,
  createPolicies,
  createTickets,
  incidentMigrations,
  ticketMigrations,
} from '../tickets/index.ts'
import { createCorrections } from './corrections.ts'
import type { Settings } from './settings/index.ts'
import { LOCALES_DIR } from './terminal/index.ts'

export type Parts = {
  readonly settings: Settings
  readonly connection: Connection
  readonly understander: Understander
  readonly texts: Texts
  readonly clock: Clock
  readonly logger: Logger
  /** This node's name, for leases. */
  readonly owner: string
  readonly demonstration: boolean
  /** Where people and providers reach this installation. */
  readonly publicUrl: string
  readonly count: (event: string) => void
  /** For whoever sits at the terminal: a code to be scanned. */
  readonly show: (line: string) => void
}

export const migrations: readonly Migration[] = [
  ...directoryMigrations,
  ...ticketMigrations,
  ...incidentMigrations,
  ...calendarMigrations,
  ...deliveryMigrations,
  ...botMigrations,
  ...suggestionMigrations,
]

export const namedLeases = (connection: Connection, owner: string): NamedLeases =>
  new NamedLeases(connection.collection<LeaseDocument>('leases'), owner)

/** The whole product, wired by hand, top to bottom; nothing runs yet. */
export const compose = (parts: Parts) => {
  const { connection, settings, texts, clock, logger, owner, demonstration, count } = parts

  const stored = createMongoDirectory(connection)
  const absenceStore = new MongoAbsenceStore(connection)
  const absences = createAbsences({ directory: stored, store: absenceStore })
  const directory = withDeputies(stored, { absences: absenceStore, clock })
  const recent = withDeputies(createRecentDirectory(connection), { absences: absenceStore, clock })
  const identities = createMongoIdentities(connection)
  const linkCodes = createMongoLinkCodes(connection)
  const rooms = createRooms({ directory, store: createMongoRoomStore(connection) })
  const chatNews = createChatNews({ identities, rooms, clock })

  const ticketStore = createMongoTicketStore(connection)
  const calendars = createCalendars({ store: createMongoCalendarStore(connection), directory: recent, clock })
  const rules = createPolicies(createMongoPolicyStore(connection))
  const incidentStore = createMongoIncidentStore(connection)
  const incidents = createIncidents({ store: incidentStore, directory, clock })
  const tickets = createTickets({ store: ticketStore, directory, recent, calendars, rules, clock, logger })

  // the channels write into the pipeline's inbox, and the pipeline answers through the channels
  const files = createFiles({ connection, logger })
  const inbox: Inbox = files.noting({ save: (messages) => pipeline.inbox.save(messages) })
  const markFetched = async (personId: string, seqs: readonly number[]): Promise<void> => {
    const to = webchatReference(personId)
    for (const seq of seqs) await notifications.deliveries.markDelivered(to, String(seq))
  }
  const webchat = createWebchat({
    connection,
    directory,
    files,
    inbox,
    clock,
    logger,
    onFetched: markFetched,
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
        markDelivered: (to, id) => notifications.deliveries.markDelivered(to, id),
        markFailed: (to, id, failure) => notifications.markFailed(to, id, failure),
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
        onReceipt: (to, id) => void notifications.deliveries.markDelivered(to, id),
        onReady: () => void notifications.deliveries.attemptNow([]),
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
  const senders: Partial<Record<Channel, ChannelSender>> = Object.fromEntries(
    channels.map(({ channel, sender }) => [channel, sender]),
  )
  const addressBook = createAddressBook({
    identities,
    directory,
    presence: webchat.presence,
    demonstration,
    isOn: (channel, account) => channels.some((on) => on.channel === channel && on.account === account),
  })
  const notifications = createNotifications({
    connection,
    tickets,
    ticketFeed: ticketStore,
    directory: recent,
    addressBook,
    files,
    onClosed: chatNews.onClosed,
    incidents: { ...incidentStore, onSaved: incidents.onSaved, listRooms: rooms.listOf },
    senders,
    texts,
    clock,
    logger,
    owner,
  })
  const fetching = createFetching({
    ...{ connection, files, channels, identities, directory, texts, logger, owner },
    deliveries: notifications.deliveries,
    onSettled: (id, as) => notifications.fileSettled(id, as),
  })
  const dialogs = createDialogs({
    tickets,
    directory,
    absences,
    places: createMongoPlaces(connection),
    rooms,
    incidents,
    identities,
    linkCodes,
    preferences: createMongoPreferences(connection),
    publicUrl: parts.publicUrl,
    texts,
    retentionDays: settings.retentionDays,
    certaintyOf,
    corrections: createCorrections({
      store: createMongoSuggestionStore(connection.getClient().db(connection.name)),
      understander: parts.understander,
      directory,
      texts,
      logger,
    }),
  })
  const pipeline = createPipeline({
    connection,
    directory,
    identities,
    linkCodes,
    provesPhone: (channel) => channels.some((on) => on.channel === channel && on.capabilities.provesPhone),
    dialogs,
    understander: parts.understander,
    deliveries: notifications.deliveries,
    texts,
    clock,
    logger,
    owner,
    demonstration,
    count,
  })
  return {
    directory,
    linkCodes,
    calendars,
    tickets,
    ticketStore,
    channels,
    files,
    fetching,
    webchat,
    telegram,
    whatsappCloud,
    whatsappWeb,
    notifications,
    pipeline,
  }
}

export type Sanad = ReturnType<typeof compose>

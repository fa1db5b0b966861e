import {
  createAddressBook,
  createChatNews,
  createDialogs,
  createFetching,
  createFiles,
  createLastWritten,
  createPipeline,
  createShowTyping,
  createStartLinks,
  type Inbox,
} from '../../bots/index.ts'
import {
  type Channel,
  createAbsences,
  createEquipmentCare,
  createMongoDirectory,
  createMongoEquipmentStore,
  createMongoIdentities,
  createMongoLinkCodes,
  createMongoPlaces,
  createMongoPreferences,
  createMongoRoomStore,
  createRecentDirectory,
  createRooms,
  MongoAbsenceStore,
  withDeputies,
} from '../../directory/index.ts'
import { certaintyOf, createMongoSuggestionStore } from '../../nlu/index.ts'
import { type ChannelSender, createNotifications } from '../../notifications/index.ts'
import {
  createCalendars,
  createIncidents,
  createMongoCalendarStore,
  createMongoIncidentStore,
  createMongoPolicyStore,
  createMongoTicketStore,
  createPolicies,
  createTickets,
} from '../../tickets/index.ts'
import { composeChannels } from './channels.ts'
import { createCorrections } from './corrections.ts'
import { createOperations } from './operations.ts'
import type { Parts } from './parts.ts'

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
  const calendars = createCalendars({ store: createMongoCalendarStore(connection), directory: recent })
  const rules = createPolicies(createMongoPolicyStore(connection))
  const incidentStore = createMongoIncidentStore(connection)
  const { ofIncidents, ...tickets } = createTickets({
    ...{ store: ticketStore, directory, recent, calendars, rules, clock, logger },
    isExplained: async (ticket) => (await incidents.findOf(ticket)) !== undefined,
  })
  const incidents = createIncidents({ store: incidentStore, tickets: ofIncidents, directory, clock })

  // the channels write into the pipeline's inbox, and the pipeline answers through the channels
  const files = createFiles({ connection, logger })
  const inbox: Inbox = files.noting({ save: (messages) => pipeline.inbox.save(messages) })
  const { channels, ...served } = composeChannels(parts, {
    directory,
    identities,
    chatNews,
    files,
    inbox,
    notifications: () => notifications,
  })
  const senders: Partial<Record<Channel, ChannelSender>> = Object.fromEntries(
    channels.map(({ channel, sender }) => [channel, sender]),
  )
  const addressBook = createAddressBook({
    identities,
    directory,
    presence: served.webchat.presence,
    demonstration,
    isOn: (channel, account) => channels.some((on) => on.channel === channel && on.account === account),
  })
  const notifications = createNotifications({
    connection,
    tickets,
    ticketFeed: ticketStore,
    directory: recent,
    addressBook,
    lastWritten: createLastWritten({ identities, presence: served.webchat.presence }),
    files,
    onClosed: chatNews.onClosed,
    incidents: {
      ...{ listUntold: incidentStore.listUntold, markTold: incidentStore.markTold },
      ...{ onSaved: incidents.onSaved, findFor: incidents.findFor, listRooms: rooms.listOf },
      listRequesters: incidents.listRequesters,
      settleMembers: incidents.settleMembers,
    },
    senders,
    texts,
    clock,
    logger,
    owner,
  })
  const showTyping = createShowTyping(channels)
  const fetching = createFetching({
    ...{ connection, files, channels, identities, directory, texts, logger, owner },
    deliveries: notifications.deliveries,
    showTyping,
    onSettled: (id, as) => notifications.fileSettled(id, as),
  })
  const { findUnit, getUnit, listUnits, listMembers } = recent
  const dialogs = createDialogs({
    tickets,
    inventory: stored,
    equipment: createEquipmentCare({ directory, store: createMongoEquipmentStore(connection), clock }),
    // units and posts are named and offered here; whoever acts on them is looked up by the ticket core
    directory: { ...directory, findUnit, getUnit, listUnits, listMembers },
    absences,
    places: createMongoPlaces(connection),
    rooms,
    incidents,
    identities,
    linkCodes,
    pages: served.webchat.sessions,
    preferences: createMongoPreferences(connection),
    rules,
    operations: createOperations({ notifications, pipeline: () => pipeline, channels }),
    publicUrl: parts.publicUrl,
    startLinks: createStartLinks(channels),
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
    showsButtons: (channel) =>
      channels.some((on) => on.channel === channel && on.capabilities.buttons !== undefined),
    showTyping,
    dialogs,
    understander: parts.understander,
    deliveries: notifications.deliveries,
    files,
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
    ...served,
    notifications,
    pipeline,
  }
}

export type Sanad = ReturnType<typeof compose>

import type { Connection } from 'mongoose'
import type { Channel } from '../directory/index.ts'
import type { Texts } from '../shared/i18n/index.ts'
import { type Clock, type Logger, Wakeup } from '../shared/index.ts'
import type { TicketStore, Tickets } from '../tickets/index.ts'
import type { ConversationReference, DeliveryStatus } from './domain/delivery.ts'
import { createEdits } from './mongo/alerts/edits.ts'
import { createWaitingFiles } from './mongo/alerts/waiting-files.ts'
import { createWithdrawals } from './mongo/alerts/withdrawals.ts'
import { createClaims } from './mongo/claims.ts'
import { deliveriesOf } from './mongo/collection.ts'
import { createDigests } from './mongo/digests/digests.ts'
import { createInserts } from './mongo/inserts.ts'
import { createLateFailures } from './mongo/late-failures.ts'
import { createLookups, type DeliveryProblem } from './mongo/lookups.ts'
import { createMissedDeliveries } from './mongo/missed.ts'
import { createQuietDeliveries } from './mongo/quiet/quiet.ts'
import { createReleases } from './mongo/releases.ts'
import { createSweeps } from './mongo/sweeps.ts'
import type {
  AddressBook,
  ChannelSender,
  Deliveries,
  FailureRecord,
  FileStates,
  IncidentFeed,
  LastWritten,
  LateFailure,
  OnClosed,
} from './ports.ts'
import { createFolding } from './use-cases/digests/fold-held.ts'
import { createIncidentRelay } from './use-cases/incidents/relay-incidents.ts'
import { createMarkFailed } from './use-cases/mark-failed.ts'
import { createNoteClosed } from './use-cases/note-closed.ts'
import { createQuietEnd } from './use-cases/quiet/end-quiet.ts'
import type { SourceDirectory } from './use-cases/relay/gather.ts'
import { createRelay } from './use-cases/relay/relay.ts'
import { runRelay } from './use-cases/relay/run-relay.ts'
import { createDeliveries } from './use-cases/replies.ts'
import { createRetelling } from './use-cases/retelling/retell.ts'
import { runRetelling } from './use-cases/retelling/run-retelling.ts'
import { attempt } from './use-cases/sending/attempt.ts'
import { createLanes } from './use-cases/sending/lanes/lanes.ts'
import { createRecall } from './use-cases/sending/lanes/recall.ts'
import { createPassOn } from './use-cases/sending/pass-on.ts'
import { createReceipts } from './use-cases/sending/receipts.ts'
import { createRouter } from './use-cases/sending/route.ts'
import { createWorkers, type Workers } from './use-cases/sending/workers.ts'

export type NotificationParts = {
  readonly connection: Connection
  readonly tickets: Pick<Tickets, 'listHolders' | 'findChronic' | 'onSaved'>
  readonly ticketFeed: Pick<TicketStore, 'listUnrelayed' | 'markRelayed' | 'findByReference'>
  readonly directory: SourceDirectory
  readonly addressBook: AddressBook
  /** Whoever could not be reached is not told again when absent. */
  readonly lastWritten?: LastWritten
  /** What is known of the files that people send; all of them are here when absent. */
  readonly files?: FileStates
  readonly onClosed?: OnClosed
  /** Nothing is told of incidents when absent. */
  readonly incidents?: IncidentFeed
  /** The channels that this node sends to. */
  readonly senders: Partial<Record<Channel, ChannelSender>>
  /** The channels that any node of the installation sends to; those of this node when absent. */
  readonly channels?: readonly Channel[]
  readonly texts: Texts
  readonly clock: Clock
  readonly logger: Logger
  /** This node: unique among those alive. */
  readonly owner: string
  /** Machine time and chance, for leases, pauses and jitter; replaced in tests only. */
  readonly machineNow?: () => Date
  readonly random?: () => number
}

/** Who is told what, and that it arrives. */
export type Notifications = {
  readonly deliveries: Deliveries
  /** Relays and sends until the signal is aborted and what is under way has ended. */
  start(signal: AbortSignal): Promise<void>
  /** Copies new events of tickets and incidents into deliveries; says how many events. */
  relayOnce(): Promise<number>
  /** Tells those who could not be reached, and have written since, what still matters; says how many messages. */
  retellOnce(): Promise<number>
  /** Attempts what is due now; says how many attempts. */
  drainOnce(): Promise<number>
  /** A provider had accepted this message and says now that it did not arrive; repeated, it changes nothing. */
  markFailed(
    to: ConversationReference,
    providerMessageId: string,
    failure: LateFailure,
  ): Promise<FailureRecord>
  /** A file has arrived, or never will: what waits for it waits no longer. */
  fileSettled(id: string, as: 'stored' | 'lost'): Promise<void>
  counts(): Promise<Record<DeliveryStatus, number>>
  /** Newest first, at most 200. */
  listProblems(): Promise<DeliveryProblem[]>
}

/** The same list for an operator's command, which needs no senders. */
export const listDeliveryProblems = (connection: Connection): Promise<DeliveryProblem[]> =>
  createLookups(deliveriesOf(connection)).listProblems()

/** Wires the module; any number of nodes may run it on one database. */
export const createNotifications = (parts: NotificationParts): Notifications => {
  const { connection, senders, logger, texts, machineNow = () => new Date(), random = Math.random } = parts
  const served = Object.keys(senders) as Channel[]
  const collection = deliveriesOf(connection)
  const inserts = createInserts(collection, machineNow, () => workers.wake())
  const lookups = createLookups(collection)
  const claims = createClaims(collection, parts.owner, machineNow)
  const sweeps = createSweeps(collection, machineNow)
  const receipts = createReceipts(lookups)
  const router = createRouter(parts.addressBook, parts.channels ?? served)
  const releases = createReleases(collection, machineNow)
  const edits = createEdits(collection)
  const noteClosed = createNoteClosed(parts)
  const toProductTime = (instant: Date) =>
    new Date(parts.clock.now().getTime() - (machineNow().getTime() - instant.getTime()))
  const waitingFiles = createWaitingFiles(collection, texts, machineNow)
  const forAttempts = {
    claims,
    edits,
    releases,
    router,
    receipts,
    senders,
    noteClosed,
    recall: createRecall({ sweeps, wake: () => workers.wake(), logger }),
    texts,
    logger,
    machineNow,
    toProductTime,
    random,
  }
  const lanes = createLanes({
    claims,
    attempt: (claimed, looked) => attempt(forAttempts, claimed, looked),
    giveBack: (claimed) => releases.giveBack(claimed, machineNow()),
    machineNow,
    onMoved: () => workers.wake(),
    logger,
  })
  const isServed = (channel: string): boolean => {
    const sender = senders[channel as Channel]
    return sender !== undefined && (sender.isReady?.() ?? true)
  }
  const foldLate = createFolding({
    ...parts,
    digests: createDigests(connection, { inserts, machineNow }),
    machineNow,
  })
  const endQuiet = createQuietEnd({
    ...parts,
    quiet: createQuietDeliveries(connection, { inserts, machineNow }),
  })
  const workers: Workers = createWorkers({
    ...{ claims, sweeps, lanes, channels: served, isServed, logger },
    passOn: createPassOn({ sweeps, router, senders, channels: parts.channels ?? served, machineNow }),
    foldHeld: async () => {
      const [late, quiet] = await Promise.all([foldLate(), endQuiet()])
      return late + quiet
    },
  })
  const markFailed = createMarkFailed({
    failures: createLateFailures(collection),
    router,
    noteClosed,
    machineNow,
    toProductTime,
    random,
    wake: () => workers.wake(),
  })
  const relayIncidents = createIncidentRelay({ ...parts, inserts })
  const relayTickets = createRelay({
    ...parts,
    inserts,
    lookups,
    edits,
    withdrawals: createWithdrawals(collection),
    router,
    // a channel that another node serves may have it
    mayEdit: (channel) => senders[channel] === undefined || senders[channel].edit !== undefined,
  })

  const retellOnce = createRetelling({
    ...parts,
    lastWritten: parts.lastWritten ?? (async () => new Map()),
    missed: createMissedDeliveries(connection, collection, inserts),
    lookups,
    router,
  })

  const relays = [
    { relayOnce: relayTickets, wakeup: new Wakeup() },
    { relayOnce: relayIncidents, wakeup: new Wakeup() },
  ] as const
  const [ofTickets, ofIncidents] = relays
  parts.tickets.onSaved(() => ofTickets.wakeup.wake())
  parts.incidents?.onSaved(() => ofIncidents.wakeup.wake())

  return {
    deliveries: createDeliveries({
      inserts,
      lookups,
      receipts,
      lanes,
      claims,
      giveBack: (claimed) => releases.giveBack(claimed, machineNow()),
      listServed: () => served.filter(isServed),
      wake: () => workers.wake(),
      logger,
    }),
    async start(stop) {
      // a signal of our own: a dozen loops would all listen to the caller's
      const signal = AbortSignal.any([stop])
      const running = relays.map((relay) => runRelay({ ...relay, logger }, signal))
      const retelling = { retellOnce, onRetold: () => workers.wake(), logger }
      await Promise.all([...running, runRetelling(retelling, signal), workers.run(signal)])
    },
    relayOnce: async () => (await relayTickets()) + (await relayIncidents()),
    retellOnce,
    drainOnce: () => workers.drainOnce(),
    markFailed,
    async fileSettled(id, as) {
      await (as === 'stored' ? waitingFiles.arrived(id) : waitingFiles.lost(id))
      workers.wake()
    },
    counts: () => lookups.counts(),
    listProblems: () => lookups.listProblems(),
  }
}

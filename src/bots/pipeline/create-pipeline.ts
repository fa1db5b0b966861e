import type { Connection } from 'mongoose'
import type { Channel, Directory, Identities, LinkCodes } from '../../directory/index.ts'
import type { Understander } from '../../nlu/index.ts'
import type { Deliveries, FileStates } from '../../notifications/index.ts'
import type { Texts } from '../../shared/i18n/index.ts'
import { type Clock, type Logger, pause } from '../../shared/index.ts'
import type { ShowTyping } from '../channel/index.ts'
import type { Count } from '../counters.ts'
import type { Dialogs } from '../dialogs/turn.ts'
import type { Inbox } from '../inbound.ts'
import { DEMO_PEOPLE } from '../linking/demonstration.ts'
import { Reception } from '../linking/reception.ts'
import { createTellVoucher } from '../linking/tell-voucher.ts'
import { ConversationWork } from './conversation-work.ts'
import { ConversationStore } from './conversations/store.ts'
import { FLOOD_POLICY, type FloodPolicy } from './floods/flood.ts'
import { PersonFloods } from './floods/person-floods.ts'
import { PendingEntries } from './inbox/pending.ts'
import { createInbox } from './inbox/save.ts'
import { Scheduler } from './scheduler.ts'
import { GATHERING_POLICY, type GatheringPolicy } from './together/decide.ts'
import { Gathering } from './together/gathering.ts'
import { Answering } from './turn/answer.ts'
import { createIdentify } from './turn/identify.ts'

export type PipelineParts = {
  readonly connection: Connection
  readonly directory: Directory
  readonly identities: Identities
  readonly linkCodes: LinkCodes
  /** The channel's provider vouches for a phone number that a person shares. */
  readonly provesPhone: (channel: Channel) => boolean
  /** Choices stand there as buttons, without numbers; nowhere when absent. */
  readonly showsButtons?: (channel: Channel) => boolean
  /** Not shown when absent. */
  readonly showTyping?: ShowTyping
  readonly dialogs: Dialogs
  readonly understander: Understander
  readonly deliveries: Deliveries
  readonly files?: Pick<FileStates, 'statesOf'>
  readonly texts: Texts
  readonly clock: Clock
  readonly logger: Logger
  /** This node, for leases. */
  readonly owner: string
  readonly demonstration: boolean
  /** Whom a stranger is offered to be in the demonstration. */
  readonly demoPeople?: readonly string[]
  /** Conversations worked on together. */
  readonly concurrency?: number
  readonly flood?: FloodPolicy
  /** How long is waited for what belongs to a message. */
  readonly gathering?: GatheringPolicy
  readonly count?: Count
}

export type Pipeline = {
  /** Where the channels put what they receive; a saved message is worked on at once when this node has started. */
  readonly inbox: Inbox
  /** Works until the signal is aborted and the turns in hand are done. */
  start(signal: AbortSignal): Promise<void>
  /** There may be something to do in this conversation. */
  wake(conversationKey: string): void
  /** Works off what is pending and may be worked on now; how many messages that were. */
  drainOnce(): Promise<number>
  /** Messages that wait for their turn, in the whole installation. */
  countPending(): Promise<number>
}

/** The longest that a message waits when no wake-up reached this node. */
const POLL_MS = 400
/** The same while so much waits on this node that what it finds would only have to wait as well. */
const CROWDED_POLL_MS = 2_000
const PAGE = 256

const createWork = (
  parts: PipelineParts,
  entries: PendingEntries,
  wakeAt: (key: string, at: number) => void,
): ConversationWork => {
  const { connection, deliveries, texts, logger } = parts
  const count = parts.count ?? (() => undefined)
  const flood = parts.flood ?? FLOOD_POLICY
  const reception = new Reception({ ...parts, demoPeople: parts.demoPeople ?? DEMO_PEOPLE })
  return new ConversationWork({
    connection,
    conversations: new ConversationStore(connection, parts.owner),
    entries,
    deliveries,
    answering: new Answering({
      ...parts,
      identify: createIdentify(parts),
      reception,
      tellVoucher: createTellVoucher(parts),
      count,
    }),
    gathering: new Gathering({
      entries,
      understander: parts.understander,
      files: parts.files,
      clock: parts.clock,
      policy: parts.gathering ?? GATHERING_POLICY,
    }),
    wakeAt,
    showTyping: parts.showTyping ?? (() => undefined),
    texts,
    logger,
    count,
    flood,
    personFloods: new PersonFloods(connection, flood),
  })
}

/**
 * From the durable inbox to the replies: conversations are claimed, their entries handled in the provider's
 * order, and what comes of each saved in one transaction. Any number of nodes may run one each.
 */
export const createPipeline = (parts: PipelineParts): Pipeline => {
  const entries = new PendingEntries(parts.connection)
  let started = false
  let stopping = false
  const work = createWork(parts, entries, (key, at) => {
    if (started) scheduler.wakeAt(key, at)
  })
  const scheduler: Scheduler = new Scheduler(
    (key) => work.work(key, () => stopping),
    parts.concurrency ?? 256,
  )
  const wake = (key: string) => {
    if (started) scheduler.wake(key)
  }
  const wakeAll = async () => {
    let after = ''
    for (;;) {
      const keys = await entries.listConversations(after, PAGE)
      for (const key of keys) scheduler.remind(key)
      if (keys.length < PAGE) return
      after = keys.at(-1) ?? ''
    }
  }
  const finish = async () => {
    await scheduler.settled()
    await work.attemptsDone()
  }
  return {
    inbox: createInbox(parts.connection, wake),
    wake,
    async start(signal) {
      started = true
      stopping = false
      let lookedAt = 0
      while (!signal.aborted) {
        if (!scheduler.crowded || Date.now() - lookedAt >= CROWDED_POLL_MS) {
          lookedAt = Date.now()
          await wakeAll().catch((err: unknown) => parts.logger.warn({ err }, 'the inbox could not be read'))
        }
        await pause(POLL_MS, signal)
      }
      started = false
      stopping = true
      await scheduler.stop()
      await finish()
    },
    async drainOnce() {
      const before = scheduler.processed
      for (let last = -1; last !== scheduler.processed; ) {
        last = scheduler.processed
        await wakeAll()
        await finish()
      }
      return scheduler.processed - before
    },
    countPending: () => entries.count(),
  }
}

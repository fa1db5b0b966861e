import type { Connection } from 'mongoose'
import type { Clock, Logger } from '../../shared/index.ts'
import type { ChannelAdapter } from '../channel/index.ts'
import type { Files } from '../files/index.ts'
import type { InboundAttachment, Inbox } from '../inbound.ts'
import { type FileToStore, type MaySee, type OpenFile, WebchatAttachments } from './attachments.ts'
import { WEBCHAT_CAPABILITIES } from './capabilities.ts'
import { WEBCHAT_LIMITS, type WebchatLimits } from './limits.ts'
import { OpenPages } from './open-pages.ts'
import { WebchatPresence } from './presence.ts'
import { createReceive, type WebchatInput, type WordsOfCut } from './receive.ts'
import { createWebchatSender } from './sender.ts'
import { type SessionPeople, WebchatSessions } from './sessions.ts'
import { createAnsweredUpTo } from './thread/answered.ts'
import { Arrivals } from './thread/arrivals.ts'
import { WEBCHAT_ACCOUNT, webchatCollections } from './thread/documents.ts'
import { type OnFetched, type WebchatMessage, WebchatReading } from './thread/reading.ts'

export type WebchatParts = {
  readonly connection: Connection
  readonly directory: SessionPeople
  readonly files: Pick<Files, 'store' | 'reader'>
  readonly inbox: Inbox
  readonly clock: Clock
  readonly logger: Logger
  /** Bot messages that a page has fetched for the first time: `Deliveries.markDelivered` with each seq as text. */
  readonly onFetched?: OnFetched
  /** May this person see a file that is neither theirs nor in their chat? Nobody may, when absent. */
  readonly maySee?: MaySee
  readonly wordsOfCut?: WordsOfCut
}

export type Webchat = ChannelAdapter & {
  readonly limits: WebchatLimits
  /** A new session's token; `not_found` when there is no such person, `webchat.access_ended` when they are blocked. */
  openSession(personId: string): Promise<string>
  /** Throws `webchat.access_ended` when this person is let in no more. */
  findSession(token: string): Promise<string | undefined>
  closeSession(token: string): Promise<void>
  /** Where somebody is signed in. */
  readonly sessions: Pick<WebchatSessions, 'countOf' | 'endAll'>
  /** Aborted with the outer signal, and a second at most after this session has ended or its person was blocked. */
  whileOpen(token: string, outer: AbortSignal): AbortSignal
  /** Durable once it resolves; the same `clientMessageId` again changes nothing. */
  receive(personId: string, input: WebchatInput): Promise<void>
  /** Messages with a greater `seq`, in order, at most 200. */
  listAfter(personId: string, seq: number): Promise<WebchatMessage[]>
  /** The same, and waits for one at most `ms`, or until the signal. */
  waitAfter(personId: string, seq: number, ms: number, signal: AbortSignal): Promise<WebchatMessage[]>
  /** `invalid` with the code `attachment.<reason>` when it is not kept. */
  storeAttachment(personId: string, file: FileToStore): Promise<InboundAttachment>
  /** Of a message that was refused after all. */
  removeAttachments(ids: readonly string[]): Promise<void>
  /** `not_found` also when it exists and this person may not see it. */
  openAttachment(personId: string, id: string): Promise<OpenFile>
  readonly presence: WebchatPresence
}

/** The channel that needs no provider: what is said stands in MongoDB, and pages read it from there. */
export const createWebchat = (parts: WebchatParts): Webchat => {
  const { clock, inbox, logger } = parts
  const collections = webchatCollections(parts.connection)
  const { messages } = collections
  const arrivals = new Arrivals()
  const presence = new WebchatPresence(collections, clock)
  const { files, maySee = async () => false } = parts
  const attachments = new WebchatAttachments({ files, messages, maySee })
  const sessions = new WebchatSessions(collections, parts.directory)
  const pages = new OpenPages(sessions, logger)
  const onFetched = parts.onFetched ?? (async () => undefined)
  const answeredUpTo = createAnsweredUpTo(parts.connection, collections, clock)
  const reading = new WebchatReading({ messages, arrivals, presence, answeredUpTo, onFetched, logger })
  return {
    channel: 'webchat',
    account: WEBCHAT_ACCOUNT,
    capabilities: WEBCHAT_CAPABILITIES,
    limits: WEBCHAT_LIMITS,
    // its messages come in by our own HTTP server
    start: async () => undefined,
    openSession: (personId) => sessions.open(personId),
    sessions,
    findSession: (token) => sessions.find(token),
    closeSession: async (token) => {
      await sessions.close(token)
      pages.end(token)
    },
    whileOpen: (token, outer) => pages.whileOpen(token, outer),
    receive: createReceive({
      ...{ messages, attachments, arrivals, inbox, clock },
      ...(parts.wordsOfCut && { wordsOfCut: parts.wordsOfCut }),
    }),
    listAfter: (personId, seq) => reading.listAfter(personId, seq),
    waitAfter: (personId, seq, ...wait) => reading.waitAfter(personId, seq, ...wait),
    storeAttachment: (personId, file) => attachments.store(personId, file),
    openAttachment: (personId, id) => attachments.open(personId, id),
    removeAttachments: (ids) => attachments.remove(ids),
    sender: createWebchatSender({ messages, arrivals, clock, files: files.reader }),
    presence,
  }
}

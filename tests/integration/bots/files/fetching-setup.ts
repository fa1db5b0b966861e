import { Readable } from 'node:stream'
import type { Connection } from 'mongoose'
import {
  type ChannelAdapter,
  createFetching,
  createFiles,
  type Files,
  type InboundMessage,
} from '../../../../src/bots/index.ts'
import { fixedClock, silentLogger } from '../../../../src/shared/index.ts'
import { fakeDeliveries } from '../setup/desk.ts'
import { aPerson, fakeDirectory, fakeIdentities } from '../setup/people.ts'
import { texts } from '../setup/pipeline.ts'

type Fetched = Awaited<ReturnType<NonNullable<ChannelAdapter['files']>['fetch']>>

const MEGABYTE = 1024 * 1024
const LIMIT = { sendBytes: 50 * MEGABYTE, receiveBytes: 20 * MEGABYTE }

/** A provider that keeps files, in memory. */
export class FakeProvider {
  readonly fetched: string[] = []
  /** Answers by `remote`, in order; the last one again and again. */
  readonly answers = new Map<string, (() => Fetched)[]>()

  has(remote: string, ...answers: (() => Fetched)[]): void {
    this.answers.set(remote, answers)
  }

  adapter(): ChannelAdapter {
    return {
      channel: 'telegram',
      account: '42',
      capabilities: {
        text: { most: 4_096 },
        caption: 1_024,
        receives: [],
        media: { image: LIMIT, document: LIMIT, video: { ...LIMIT, receiveBytes: MEGABYTE } },
        edits: false,
        receipts: 'none',
        typing: false,
        provesPhone: true,
        proactive: 'after_contact',
        rates: {
          global: { perSecond: 1, burst: 1, repliesToo: false },
          perChat: { perSecond: 1, burst: 1 },
        },
      },
      sender: { channel: 'telegram', idempotent: true, send: async () => ({ outcome: 'dead', reason: '' }) },
      start: async () => undefined,
      files: {
        fetch: async (remote) => {
          this.fetched.push(remote)
          const answers = this.answers.get(remote) ?? []
          const answer = answers.length > 1 ? answers.shift() : answers[0]
          return answer?.() ?? { outcome: 'gone', reason: 'expired' }
        },
      },
    }
  }
}

export const open = (content: Buffer | string) => () =>
  ({ outcome: 'open', content: Readable.from([Buffer.from(content)], { objectMode: false }) }) as const

export type Announced = {
  readonly id: string
  readonly remote: string
  readonly name?: string
  readonly bytes?: number
  readonly type?: string
}

let events = 0

/** A message of teacher-1 (linked, French) that announces these files. */
export const announcing = (
  files: readonly Announced[],
  more: Partial<InboundMessage> = {},
): InboundMessage => {
  events += 1
  return {
    kind: 'text',
    text: 'regardez',
    from: { channel: 'telegram', account: '42', chat: '7001' },
    sender: '7001',
    providerEventId: `event-${events}`,
    order: events,
    sentAt: new Date(),
    attachments: files.map(({ id, remote, name = 'photo.jpg', bytes = 0, type = 'image/jpeg' }) => ({
      ...{ id, remote, name, bytes, type },
    })),
    ...more,
  } as InboundMessage
}

export type Service = {
  readonly files: Files
  readonly deliveries: ReturnType<typeof fakeDeliveries>
  readonly settled: [id: string, as: string][]
  readonly start: (signal: AbortSignal) => Promise<void>
}

type Options = {
  readonly owner?: string
  readonly leaseMs?: number
  readonly onSettled?: (id: string, as: 'stored' | 'lost') => Promise<void>
}

export const aFetchingService = async (
  connection: Connection,
  provider: FakeProvider,
  { owner = 'node-1', leaseMs = 30_000, onSettled }: Options = {},
): Promise<Service> => {
  const files = createFiles({ connection, logger: silentLogger })
  const deliveries = fakeDeliveries(connection)
  const identities = fakeIdentities()
  const at = fixedClock('2026-11-24T09:00:00Z').now()
  await identities.link({
    ...{ channel: 'telegram', account: '42', address: '7001', personId: 'teacher-1', proof: 'code' },
    verifiedAt: at,
    lastSeenAt: at,
  })
  const settled: [string, string][] = []
  const { start } = createFetching({
    ...{ connection, files, deliveries, identities, texts, owner, leaseMs },
    directory: fakeDirectory([aPerson('teacher-1')]),
    channels: [provider.adapter()],
    onSettled: async (id, as) => {
      settled.push([id, as])
      await onSettled?.(id, as)
    },
    logger: silentLogger,
  })
  return { files, deliveries, settled, start }
}

import path from 'node:path'
import type { Connection } from 'mongoose'
import {
  botMigrations,
  createPipeline,
  type InboundMessage,
  type Pipeline,
  type PipelineParts,
} from '../../../../src/bots/index.ts'
import { GATHERING_POLICY } from '../../../../src/bots/pipeline/together/decide.ts'
import { loadTexts, type Texts } from '../../../../src/shared/i18n/index.ts'
import { fixedClock, silentLogger } from '../../../../src/shared/index.ts'
import { fakeDeliveries, fakeDialogs, fakeUnderstander } from './desk.ts'
import { aPerson, fakeDirectory, fakeIdentities, fakeLinkCodes } from './people.ts'

const LOCALES = path.resolve(import.meta.dirname, '../../../../locales')

/** Only the texts of the channels: other modules' files may be in any state. */
export const texts: Texts = loadTexts(LOCALES)

export const migrateBots = async (connection: Connection): Promise<void> => {
  const db = connection.getClient().db(connection.name)
  for (const { up } of botMigrations) await up(db)
}

export const now = new Date('2026-11-24T09:00:00Z')

/** A pipeline on fakes of its neighbours, which waits for nothing more to come; teacher-1 (French) is everybody's first person. */
export const aPipeline = (
  connection: Connection,
  more: Partial<PipelineParts> = {},
): { pipeline: Pipeline; parts: PipelineParts } => {
  const parts: PipelineParts = {
    connection,
    directory: fakeDirectory([aPerson('teacher-1'), aPerson('director-1', { language: 'ar' })]),
    identities: fakeIdentities(),
    linkCodes: fakeLinkCodes({}),
    provesPhone: (channel) => channel === 'telegram',
    dialogs: fakeDialogs(),
    understander: fakeUnderstander,
    deliveries: fakeDeliveries(connection),
    texts,
    clock: fixedClock(now),
    logger: silentLogger,
    owner: 'node-a',
    demonstration: false,
    gathering: { ...GATHERING_POLICY, fragmentMs: 0, albumMs: 0, filesMs: 0 },
    ...more,
  }
  return { pipeline: createPipeline(parts), parts }
}

let events = 0

/** A text on the web chat, from teacher-1 unless said otherwise. */
export const aMessage = (
  text: string,
  { person = 'teacher-1', ...more }: Partial<InboundMessage> & { person?: string } = {},
): InboundMessage => {
  events += 1
  return {
    from: { channel: 'webchat', account: 'web', chat: person },
    sender: person,
    providerEventId: `event-${events}`,
    order: events,
    sentAt: new Date(),
    attachments: [],
    kind: 'text',
    text,
    ...more,
  } as InboundMessage
}

/** A text in a private Telegram chat. */
export const aTelegramMessage = (text: string, more: Partial<InboundMessage> = {}): InboundMessage =>
  aMessage(text, { from: { channel: 'telegram', account: '42', chat: '7001' }, sender: '7001', ...more })

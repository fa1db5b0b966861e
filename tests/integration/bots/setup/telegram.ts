import type { Connection } from 'mongoose'
import {
  createTelegram,
  type InboundMessage,
  type Inbox,
  type TelegramParts,
} from '../../../../src/bots/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'
import { NamedLeases } from '../../../../src/shared/mongo/index.ts'
import { texts } from './pipeline.ts'

export const TOKEN = '42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ'

/** An inbox in memory that keeps what it is given, each event once. */
export const memoryInbox = (): Inbox & { readonly kept: InboundMessage[] } => {
  const kept: InboundMessage[] = []
  return {
    kept,
    async save(messages) {
      const before = kept.length
      for (const message of messages) {
        const isKnown = kept.some(({ providerEventId }) => providerEventId === message.providerEventId)
        if (!isKnown) kept.push(message)
      }
      return kept.length - before
    },
  }
}

export const leasesOf = (connection: Connection, owner: string): NamedLeases =>
  new NamedLeases(connection.getClient().db(connection.name).collection('leases'), owner)

export const aTelegram = (given: { connection: Connection; apiRoot: string } & Partial<TelegramParts>) => {
  const { connection, ...more } = given
  return createTelegram({
    token: TOKEN,
    mode: 'polling',
    inbox: memoryInbox(),
    leases: leasesOf(connection, 'node-a'),
    texts,
    logger: silentLogger,
    files: { find: async () => undefined },
    holdSeconds: 0,
    firstPauseMs: 20,
    ...more,
  })
}

export const anUpdate = (updateId: number, text: string, chatId = 7001) => ({
  update_id: updateId,
  message: {
    message_id: updateId,
    date: 1_795_510_800,
    from: { id: chatId, is_bot: false, first_name: 'Amina' },
    chat: { id: chatId, type: 'private', first_name: 'Amina' },
    text,
  },
})

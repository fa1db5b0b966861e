import { Readable } from 'node:stream'
import type { Connection } from 'mongoose'
import type { FileReader, InboundMessage, TelegramParts } from '../../../../src/bots/index.ts'
import { TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import { aTelegram, memoryInbox } from './telegram.ts'

/** The stand-in's bot. */
export const BOT_TOKEN = '7000000001:CHAT-abcdefghijklmnopqrstuvwxyz123456'

type Held = { readonly name: string; readonly type: string; readonly content: Buffer }

/** Files of ours that senders find. */
export const heldFiles = (): FileReader & {
  hold(id: string, file: Held): void
  announce(id: string): void
} => {
  const held = new Map<string, Held | 'waiting'>()
  return {
    hold: (id, file) => void held.set(id, file),
    announce: (id) => void held.set(id, 'waiting'),
    find: async (id) => {
      const file = held.get(id)
      if (file === undefined || file === 'waiting') return file
      const { content, ...about } = file
      return { id, ...about, bytes: content.length, open: () => Readable.from([content]) }
    },
  }
}

/** Our adapter, started, on the stand-in in its own process. */
export const aStartedTelegram = async (
  standIn: TelegramStandIn,
  { connection, ...more }: { connection: Connection } & Partial<TelegramParts>,
) => {
  const inbox = memoryInbox()
  let failing = false
  const files = heldFiles()
  const adapter = aTelegram({
    connection,
    apiRoot: standIn.root,
    token: BOT_TOKEN,
    inbox: {
      async save(messages) {
        if (!failing) return inbox.save(messages)
        failing = false
        throw new Error('the database is away')
      },
    },
    files,
    holdSeconds: 2,
    ...more,
  })
  const ending = new AbortController()
  const done = adapter.start(ending.signal)
  return {
    adapter,
    files,
    received: (): readonly InboundMessage[] => inbox.kept,
    failNextSave: () => {
      failing = true
    },
    end: async () => {
      ending.abort()
      await done
    },
  }
}

export const startStandIn = (): Promise<TelegramStandIn> => TelegramStandIn.start(BOT_TOKEN)

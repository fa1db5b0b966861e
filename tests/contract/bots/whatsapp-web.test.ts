import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect } from 'vitest'
import type { FileReader, InboundMessage, Inbox } from '../../../src/bots/index.ts'
import { migrateBots } from '../../integration/bots/setup/pipeline.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { type SentMessage, WhatsappStandIn } from '../../stand-ins/whatsapp-web/client.ts'
import { WhatsappNode } from '../../support/whatsapp-web.ts'
import { channelAdapterContract, type Shown } from '../channel-adapter.ts'
import { channelSenderContract } from '../channel-sender.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: WhatsappStandIn
let node: WhatsappNode
const received: InboundMessage[] = []
let failNext = false

const inbox: Inbox = {
  async save(messages) {
    if (failNext) {
      failNext = false
      throw new Error('the database is away')
    }
    received.push(...messages)
    return messages.length
  },
}
const held = new Map<string, { name: string; type: string; content: Buffer }>()
const files: FileReader = {
  async find(id) {
    const file = held.get(id)
    return file && { id, ...file, bytes: file.content.length, open: () => Readable.from([file.content]) }
  },
}

// one browser for all of them: each test has a chat of its own
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  standIn = await WhatsappStandIn.start()
  node = await WhatsappNode.start({ connection: database.connection, inbox, standIn, files })
  await node.link()
}, 120_000)
afterAll(async () => {
  const { violations } = await standIn.seen()
  await node.close()
  await standIn.stop()
  await database.drop()
  expect(violations, 'calls that WhatsApp would refuse').toEqual([])
})

let next = 0
const newChat = () => {
  next += 1
  return {
    channel: 'whatsapp-web',
    account: node.channel.account,
    chat: `2126${String(next).padStart(8, '0')}@c.us`,
  } as const
}

/** A delivery is sent once in the whole installation: these tests take the same ids again. */
const senderFor = (test: number): typeof node.channel.sender => ({
  ...node.channel.sender,
  send: (to, message, context) =>
    node.channel.sender.send(to, message, { ...context, deliveryId: `${test}-${context.deliveryId}` }),
})

/** Choices are numbered: the lines at the end of the text. */
const NUMBERED = /\n\n((?:\d+\. .+\n?)+)$/
const choicesOf = (text: string): string[] =>
  NUMBERED.exec(text)?.[1]
    ?.split('\n')
    .map((line) => line.replace(/^\d+\. /, '')) ?? []

const toShown = ({ id, body, caption, content }: SentMessage): Shown => {
  const text = (content === undefined ? body : caption) ?? ''
  return {
    id: id.id,
    text,
    choices: choicesOf(text),
    ...(content === undefined ? {} : { file: Buffer.from(content, 'base64') }),
  }
}

channelSenderContract('WhatsApp Web', async () => {
  const chat = newChat()
  const goneChat = newChat()
  await standIn.gone(goneChat.chat)
  return {
    sender: senderFor(next),
    chat,
    goneChat,
    shown: async () => (await standIn.sentTo(chat.chat)).map(toShown),
  }
})

channelAdapterContract('WhatsApp Web', async () => {
  const chat = newChat()
  const sender = senderFor(next)
  const { capabilities, files: remote, account } = node.channel
  received.length = 0
  let last = ''
  const says = async (fields: Record<string, unknown>, content?: Buffer): Promise<void> => {
    last = await standIn.says(chat.chat, fields, content ? { content } : {})
  }
  return {
    adapter: {
      channel: 'whatsapp-web',
      account,
      capabilities,
      sender,
      ...(remote ? { files: remote } : {}),
      start: async () => undefined,
    },
    chat,
    received: () => received,
    failNextSave: () => {
      failNext = true
    },
    says: (text, { replyTo } = {}) =>
      says({
        body: text,
        ...(replyTo ? { quotedStanzaID: replyTo, quotedParticipant: '212500000001@c.us' } : {}),
      }),
    redelivers: async () => {
      await standIn.again(last)
    },
    sendsFile: ({ kind, content, caption }) =>
      says(
        {
          type: kind,
          mimetype: kind === 'image' ? 'image/png' : 'application/pdf',
          ...(caption ? { caption } : {}),
        },
        content,
      ),
    reacts: async ({ id }, emoji) => {
      await standIn.react(id, emoji, chat.chat)
    },
    sharesLocation: (lat, lng) => says({ type: 'location', lat, lng, body: 'a picture of the map' }),
    shown: async () => (await standIn.sentTo(chat.chat)).map(toShown),
    holdFile: (id, file) => held.set(id, file),
    close: async () => undefined,
  }
})

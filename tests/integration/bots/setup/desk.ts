import type { Connection } from 'mongoose'
import type { Dialogs, Turn, TurnResult } from '../../../../src/bots/index.ts'
import type { Understander, Understanding } from '../../../../src/nlu/index.ts'
import type {
  ConversationReference,
  Deliveries,
  Delivery,
  NewReply,
  OutboundMessage,
} from '../../../../src/notifications/index.ts'

export const say = (text: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  text,
  choices: [],
  ...more,
})

/** Answers with what `reply` says and notes every turn. */
export const fakeDialogs = (
  reply: (turn: Turn) => TurnResult | Promise<TurnResult> = (turn) => ({
    replies: [say(`echo ${turn.text}`)],
    state: turn.state,
  }),
): Dialogs & { readonly turns: Turn[] } => {
  const turns: Turn[] = []
  return {
    turns,
    isAskedSince: async () => false,
    async handle(turn) {
      turns.push(turn)
      return reply(turn)
    },
  }
}

const understanding: Understanding = {
  variety: 'fr',
  intent: 'add_comment',
  category: null,
  confidence: 0.9,
  categoryConfidence: 0.9,
  entities: {},
  alternatives: [],
}

/** Everything is a remark, which is whole by itself, but a greeting. */
export const fakeUnderstander: Understander = {
  understand: (text) =>
    /^(bonjour|salut|سلام|السلام)/i.test(text) ? { ...understanding, intent: 'greet' } : understanding,
}

type Saved = { _id: string; reply: NewReply; seq: number; sent?: string }

/** Replies saved in the pipeline's own transaction, in a collection of the test. */
export const fakeDeliveries = (
  connection: Connection,
): Deliveries & {
  readonly attempted: string[]
  list(to?: ConversationReference): Promise<NewReply[]>
} => {
  const saved = connection.getClient().db(connection.name).collection<Saved>('test_replies')
  const attempted: string[] = []
  let seq = 0
  const toDelivery = ({ reply }: Saved): Delivery => ({
    ...reply,
    kind: 'reply',
    purpose: 'reply',
    status: 'sent',
    attempts: [],
    createdAt: new Date(),
  })
  return {
    attempted,
    async saveReplies(replies, session) {
      for (const reply of replies) {
        seq += 1
        await saved.updateOne({ _id: reply.id }, { $setOnInsert: { reply, seq } }, { upsert: true, session })
      }
    },
    async attemptNow(ids) {
      attempted.push(...ids)
    },
    async findByProviderMessage(to, providerMessageId) {
      const found = await saved.findOne({ 'reply.to.chat': to.chat, sent: providerMessageId })
      return found ? toDelivery(found) : undefined
    },
    async findLastWithChoices(to) {
      const found = await saved.findOne(
        { 'reply.to.chat': to.chat, 'reply.message.choices.0': { $exists: true } },
        { sort: { seq: -1 } },
      )
      return found ? toDelivery(found) : undefined
    },
    listChoicesAt: async ({ message }) => message.choices,
    async markDelivered() {},
    async list(to) {
      const found = await saved
        .find(to ? { 'reply.to.chat': to.chat } : {})
        .sort({ seq: 1 })
        .toArray()
      return found.map(({ reply }) => reply)
    },
  }
}

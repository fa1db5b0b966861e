import type { Logger } from '../../../shared/index.ts'
import type { InboundMessage, Inbox } from '../../inbound.ts'
import type { RawItem } from '../protocol/raw.ts'
import type { Collections } from '../state/documents.ts'
import type { Installation } from '../state/installation.ts'
import type { Polls } from '../state/polls.ts'
import type { FindContact } from './contacts.ts'
import { type Context, translate, translateVote } from './translate.ts'

export type IntakeParts = {
  readonly inbox: Inbox
  readonly installation: Installation
  readonly collections: Pick<Collections, 'chats'>
  readonly findContact: FindContact
  readonly polls: Polls
  readonly logger: Logger
}

const instantOf = (item: RawItem): number => (item.kind === 'message' ? item.t * 1_000 : item.atMs)

/** Tells messages of one chat and second apart, in the order in which they are asked about. */
const createOrdinals = () => {
  const last = new Map<string, { second: number; next: number }>()
  return (chat: string, ms: number): number => {
    const second = Math.floor(ms / 1_000)
    const known = last.get(chat)
    const next = known?.second === second ? known.next : 0
    if (last.size > 5_000) last.clear()
    last.set(chat, { second, next: next + 1 })
    return next
  }
}

export type Intake = {
  /** Takes in what the page said, in its order; resolves once it is durable. */
  take(items: readonly RawItem[]): Promise<void>
  /**
   * Until what was missed has been read back, nothing that comes in may move the mark of how far was read: after a
   * crash in between, the gap would never be looked at again.
   */
  holdMark(): void
  freeMark(): void
}

export const createIntake = ({
  inbox,
  installation,
  collections,
  findContact,
  polls,
  logger,
}: IntakeParts): Intake => {
  let mayMark = false
  const ordinalOf = createOrdinals()
  const known = new Set<string>()
  let last: Promise<unknown> = Promise.resolve()

  /** Somebody who has written to us is no stranger to write to. */
  const noteChat = async (chat: string): Promise<void> => {
    if (known.has(chat)) return
    await collections.chats.updateOne(
      { _id: chat },
      { $set: { startedBy: 'them' }, $setOnInsert: { at: new Date() } },
      { upsert: true },
    )
    if (known.size > 5_000) known.clear()
    known.add(chat)
  }

  /** Not noted, a vote is read back once more and known by its id. */
  const noteVotes = async (messages: readonly InboundMessage[]): Promise<void> => {
    for (const { kind, from, replyTo } of messages)
      if (kind === 'choice' && replyTo) await polls.answered(from.chat, replyTo).catch(() => undefined)
  }

  const mark = (items: readonly RawItem[]): Promise<void> =>
    installation
      // a phone whose clock is ahead must not move it beyond now
      .haveRead(new Date(Math.min(Math.max(...items.map(instantOf)), Date.now())))
      // too much is read back after the next start: every message is known by its id
      .catch((err: unknown) => logger.debug({ err }, 'WhatsApp: how far was read is not noted'))

  /** Undefined: a vote on a poll that is none of ours. */
  const inOurWords = async (item: RawItem, context: Context): Promise<InboundMessage | undefined> => {
    if (item.kind !== 'vote') return translate(item, context)
    const choice = await polls.choiceOf(context.chat, item)
    return choice && translateVote(item, choice, context)
  }

  const takeIn = async (items: readonly RawItem[]): Promise<void> => {
    if (items.length === 0) return
    const messages: InboundMessage[] = []
    for (const item of items) {
      const [{ chat }, author] = [await findContact(item.chat), await findContact(item.author)]
      const ordinal = ordinalOf(chat, instantOf(item))
      const message = await inOurWords(item, { account: installation.account, chat, author, ordinal })
      if (message) messages.push(message)
      await noteChat(chat)
    }
    if (messages.length > 0) await inbox.save(messages)
    await noteVotes(messages)
    if (mayMark) await mark(items)
  }

  return {
    take(items) {
      const mine = last.then(() => takeIn(items))
      last = mine.catch(() => undefined)
      return mine
    },
    holdMark() {
      mayMark = false
    },
    freeMark() {
      mayMark = true
    },
  }
}

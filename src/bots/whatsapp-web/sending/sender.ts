import type {
  ChannelSender,
  ConversationReference,
  OutboundMessage,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import type { FileReader } from '../../channel/index.ts'
import { mainPart, type OutboundFile, render } from '../../rendering/index.ts'
import { whatsappWebCapabilities } from '../capabilities.ts'
import type { PaceLimits } from '../domain/pace.ts'
import type { Host } from '../hosting/host.ts'
import { WorkerFailure } from '../hosting/worker-process.ts'
import { fileToSend } from './outbound-file.ts'
import type { Pace } from './pace.ts'
import { sendPart, type ToSend } from './send-part.ts'
import type { Sends } from './sends.ts'

export type SenderParts = {
  readonly host: Pick<Host, 'ask' | 'isReady'>
  readonly sends: Sends
  readonly pace: Pace
  readonly limits: PaceLimits
  readonly files: FileReader
  readonly filesDir: string
  /** Choices are asked as polls where that is sure. */
  readonly polls: boolean
}

const NOT_CONNECTED: SendOutcome = { outcome: 'retry', reason: 'WhatsApp is not connected', afterMs: 2_000 }
const EDIT_MS = 16_000

const NUMBERED = whatsappWebCapabilities(false)
const WITH_POLLS = whatsappWebCapabilities(true)

/** A poll cannot be changed: whoever holds a ticket has alerts that are. In a group others would vote. */
const maySendPolls = (chat: string, { purpose }: SendContext): boolean =>
  purpose !== 'act' && !chat.endsWith('@g.us')

/** A part that cannot go now, in the words of a delivery. */
class NotNow extends Error {
  override readonly name = 'NotNow'
  readonly outcome: SendOutcome

  constructor(outcome: SendOutcome) {
    super('not now')
    this.outcome = outcome
  }
}

/** What is asked as a poll, by the place of the part that asks it with numbers: words that fit are never cut. */
const pollsIn = (message: OutboundMessage): readonly Pick<ToSend, 'poll'>[] =>
  render(message, WITH_POLLS).map((part) =>
    part.kind === 'text' && part.offered.as === 'poll'
      ? { poll: { name: part.text, choices: part.offered.choices } }
      : {},
  )

const outcomeOf = ({ how, message: reason }: WorkerFailure): SendOutcome => {
  if (how === 'refused') return { outcome: 'unreachable', reason, closed: true }
  return how === 'unknown' ? { outcome: 'unknown', reason } : { outcome: 'retry', reason, afterMs: 2_000 }
}

/** Sends as a person would, and nothing twice: see `sendPart`. */
export const createWhatsappWebSender = (parts: SenderParts): ChannelSender => {
  const { host, sends, pace, limits } = parts

  const send = async (toSend: Omit<ToSend, 'file'>, file?: OutboundFile) => {
    const { text } = toSend
    const content = file && (await fileToSend(file, parts))
    if (content?.is === 'waiting')
      throw new NotNow({ outcome: 'retry', reason: 'file_waiting', afterMs: 2_000, yields: true })
    const words = content?.is === 'named' ? [text, `📎 ${content.name}`].filter(Boolean).join('\n') : text
    const wait = await pace.pass()
    if (wait > 0) throw new NotNow({ outcome: 'held', afterMs: wait })
    try {
      const part = { ...toSend, text: words, ...(content?.is === 'here' ? { file: content.file } : {}) }
      return await sendPart({ host, sends, pace: limits }, part)
    } finally {
      if (content?.is === 'here') await content.remove()
    }
  }

  const askedAsPolls = (chat: string, message: OutboundMessage, context: SendContext) =>
    parts.polls && maySendPolls(chat, context) ? pollsIn(message) : []

  const sendAll = async (chat: string, message: OutboundMessage, context: SendContext) => {
    const rendered = render(message, NUMBERED)
    const polls = askedAsPolls(chat, message, context)
    const ids: string[] = []
    for (const [index, part] of rendered.entries()) {
      // the next attempt goes on from here
      if (context.signal.aborted) throw new NotNow({ outcome: 'retry', reason: 'no time left' })
      const about = { id: `${context.deliveryId}#${index}`, chat, ...polls[index] }
      const sending =
        part.kind === 'text'
          ? send({ ...about, text: part.text })
          : send({ ...about, text: part.caption }, part.file)
      ids.push(await sending)
    }
    const providerMessageId = mainPart(rendered, ids)
    const alsoIds = ids.filter((id) => id !== providerMessageId)
    return { outcome: 'sent', providerMessageId, ...(alsoIds.length > 0 ? { alsoIds } : {}) } as const
  }

  const translated = async (work: () => Promise<SendOutcome>): Promise<SendOutcome> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof NotNow) return error.outcome
      if (error instanceof WorkerFailure) return outcomeOf(error)
      throw error
    }
  }

  const editOne = async (
    { to, providerMessageId }: { to: ConversationReference; providerMessageId: string },
    message: OutboundMessage,
  ): Promise<SendOutcome> => {
    const key = await sends.findKey(to.chat, providerMessageId)
    const [part, more] = render(message, NUMBERED)
    if (key === undefined || part?.kind !== 'text' || more)
      return { outcome: 'dead', reason: 'not a message that can be changed' }
    const { edited } = await host.ask('edit', { key, text: part.text }, EDIT_MS)
    // WhatsApp allows it for a quarter of an hour
    return edited ? { outcome: 'sent', providerMessageId } : { outcome: 'dead', reason: 'too late to change' }
  }

  return {
    channel: 'whatsapp-web',
    idempotent: true,
    isReady: () => host.isReady,
    async send({ chat }, message, context) {
      if (message.text.trim() === '' && !message.attachments?.length)
        return { outcome: 'dead', reason: 'a message without text' }
      if (!host.isReady) return NOT_CONNECTED
      const wait = await pace.waitForStranger(chat)
      if (wait > 0)
        return { outcome: 'retry', reason: 'enough new chats for a day', afterMs: wait, yields: true }
      return translated(() => sendAll(chat, message, context))
    },
    edit: async (sent, message) => (host.isReady ? translated(() => editOne(sent, message)) : NOT_CONNECTED),
  }
}

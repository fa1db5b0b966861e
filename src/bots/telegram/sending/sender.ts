import type {
  ChannelSender,
  OutboundMessage,
  RateGate,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import type { FileReader } from '../../channel/index.ts'
import { mainPart, type Part, render, Sequence } from '../../rendering/index.ts'
import { TELEGRAM_CAPABILITIES } from '../capabilities.ts'
import { createEdit } from './edit.ts'
import { AlbumRefused, RefusedAlbums } from './files/album.ts'
import { type WithFiles, withFiles } from './files/with-files.ts'
import { MovedGroups } from './moved-groups.ts'
import { editOutcomeOf, outcomeOf } from './outcome.ts'
import { createPace, TooSoon } from './pace.ts'
import { createPartSender, type PartSenderParts } from './send-part.ts'

type SenderParts = PartSenderParts & {
  readonly gate: RateGate
  readonly files: FileReader
  /** Told when sending shows that a group has another id now; throws only what may succeed later. */
  readonly onMoved: (from: string, to: string) => Promise<void>
}

const FILE_WAITING: SendOutcome = { outcome: 'retry', reason: 'file_waiting', afterMs: 2_000, yields: true }

const hasNothing = ({ text, attachments = [] }: OutboundMessage): boolean =>
  text.trim() === '' && attachments.length === 0

export const createTelegramSender = (parts: SenderParts): ChannelSender => {
  const sequence = new Sequence<readonly string[]>()
  const albums = new RefusedAlbums()
  const pace = createPace(parts.gate)
  const groups = new MovedGroups(parts.onMoved)
  const sendPart = createPartSender(parts)
  const edit = createEdit(parts.api, parts.signature)

  const sendAll = async (
    chat: string,
    carried: WithFiles,
    context: SendContext,
  ): Promise<{ parts: readonly Part[]; ids: readonly (readonly string[])[] }> => {
    const { deliveryId, signal } = context
    const parts = albums.apart(deliveryId, render(carried.message, TELEGRAM_CAPABILITIES))
    try {
      const ids = await groups.to(chat, (now) =>
        sequence.run(context, parts, async (part) => {
          await pace.pass(chat, context)
          const { quotes } = carried.message
          const quoted = quotes !== undefined && part === parts[0] ? { quotes } : {}
          return sendPart({ chat: now, part, carried, signal, ...quoted })
        }),
      )
      albums.forget(deliveryId)
      return { parts, ids }
    } catch (error) {
      if (!(error instanceof AlbumRefused)) throw error
      // what went out before it stands before it still: the sequence goes on with its first picture
      albums.note(deliveryId, error)
      return sendAll(chat, carried, context)
    }
  }

  const sendParts = async (chat: string, carried: WithFiles, context: SendContext): Promise<SendOutcome> => {
    const { parts: sent, ids } = await sendAll(chat, carried, context)
    const providerMessageId = mainPart(
      sent,
      ids.map(([first = '']) => first),
    )
    const alsoIds = ids.flat().filter((id) => id !== providerMessageId && id !== '')
    return { outcome: 'sent', providerMessageId, ...(alsoIds.length > 0 ? { alsoIds } : {}) }
  }

  /** What became of it, whatever happened; what Telegram asks for is remembered. */
  const judged = async (
    chat: string,
    work: Promise<SendOutcome>,
    judge: (error: unknown) => SendOutcome,
  ): Promise<SendOutcome> => {
    try {
      return await work
    } catch (error) {
      if (error instanceof TooSoon) return { outcome: 'held', afterMs: error.waitMs }
      const outcome = judge(error)
      if (outcome.outcome === 'retry' && outcome.afterMs) pace.asked(chat, outcome.afterMs)
      return outcome
    }
  }

  const editSent = async (
    { chat, messageId }: { chat: string; messageId: number },
    message: OutboundMessage,
    context: SendContext,
  ): Promise<SendOutcome> => {
    await pace.pass(chat, context)
    await groups.to(chat, (now) => edit({ chat: now, messageId, signal: context.signal }, message))
    return { outcome: 'sent', providerMessageId: String(messageId) }
  }

  return {
    channel: 'telegram',
    idempotent: false,
    async send({ chat }, message, context): Promise<SendOutcome> {
      if (hasNothing(message)) return { outcome: 'dead', reason: 'a message without text' }
      const carried = await withFiles(message, parts.files, parts.texts)
      if (carried === 'waiting') return FILE_WAITING
      if (hasNothing(carried.message)) return { outcome: 'dead', reason: 'file_missing' }
      return judged(chat, sendParts(chat, carried, context), outcomeOf)
    },
    async edit({ to: { chat }, providerMessageId }, message, context): Promise<SendOutcome> {
      const messageId = Number(providerMessageId)
      if (!Number.isSafeInteger(messageId))
        return { outcome: 'dead', reason: 'not a message of this channel' }
      const judge = (error: unknown) => editOutcomeOf(error, providerMessageId)
      return judged(chat, editSent({ chat, messageId }, message, context), judge)
    },
  }
}

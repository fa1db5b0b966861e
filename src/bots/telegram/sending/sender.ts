import type {
  ChannelSender,
  OutboundMessage,
  RateGate,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import type { FileReader } from '../../channel/index.ts'
import { mainPart, render, Sequence } from '../../rendering/index.ts'
import { TELEGRAM_CAPABILITIES } from '../capabilities.ts'
import { createEdit } from './edit.ts'
import { MovedGroups } from './moved-groups.ts'
import { editOutcomeOf, outcomeOf } from './outcome.ts'
import { createPace } from './pace.ts'
import { createPartSender, type PartSenderParts } from './send-part.ts'
import { type WithFiles, withFiles } from './with-files.ts'

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
  const sequence = new Sequence()
  const pace = createPace(parts.gate)
  const groups = new MovedGroups(parts.onMoved)
  const sendPart = createPartSender(parts)
  const edit = createEdit(parts.api, parts.signature)

  const sendParts = async (
    chat: string,
    carried: WithFiles,
    { deliveryId, signal }: SendContext,
  ): Promise<SendOutcome> => {
    const rendered = render(carried.message, TELEGRAM_CAPABILITIES)
    const ids = await groups.to(chat, (now) =>
      sequence.run(deliveryId, rendered, (part) => sendPart({ chat: now, part, carried, signal })),
    )
    const providerMessageId = mainPart(rendered, ids)
    const alsoIds = ids.filter((id) => id !== providerMessageId && id !== '')
    return { outcome: 'sent', providerMessageId, ...(alsoIds.length > 0 ? { alsoIds } : {}) }
  }

  /** At its own pace, whatever is done; what Telegram asks for is remembered. */
  const paced = async (
    chat: string,
    context: SendContext,
    work: () => Promise<SendOutcome>,
  ): Promise<SendOutcome> => {
    const wait = await pace.pass(chat, context)
    if (wait > 0) return { outcome: 'retry', reason: 'rate limit', afterMs: wait }
    const outcome = await work()
    if (outcome.outcome === 'retry' && outcome.afterMs) pace.asked(chat, outcome.afterMs)
    return outcome
  }

  return {
    channel: 'telegram',
    idempotent: false,
    async send({ chat }, message, context): Promise<SendOutcome> {
      if (hasNothing(message)) return { outcome: 'dead', reason: 'a message without text' }
      const carried = await withFiles(message, parts.files, parts.texts)
      if (carried === 'waiting') return FILE_WAITING
      if (hasNothing(carried.message)) return { outcome: 'dead', reason: 'file_missing' }
      return paced(chat, context, () => sendParts(chat, carried, context).catch(outcomeOf))
    },
    async edit({ to: { chat }, providerMessageId }, message, context): Promise<SendOutcome> {
      const messageId = Number(providerMessageId)
      if (!Number.isSafeInteger(messageId))
        return { outcome: 'dead', reason: 'not a message of this channel' }
      const { signal } = context
      return paced(chat, context, () =>
        groups
          .to(chat, (now) => edit({ chat: now, messageId, signal }, message))
          .then((): SendOutcome => ({ outcome: 'sent', providerMessageId }))
          .catch((error: unknown) => editOutcomeOf(error, providerMessageId)),
      )
    },
  }
}

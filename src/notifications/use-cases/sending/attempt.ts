import type { Texts } from '../../../shared/i18n/index.ts'
import { type Logger, messageOf } from '../../../shared/index.ts'
import { retryTransient } from '../../../shared/mongo/index.ts'
import { asReminder } from '../../domain/compose/reminder.ts'
import { mayRepeat, settle } from '../../domain/settle.ts'
import type { DeliveryDocument } from '../../mongo/document.ts'
import { type AttemptResult, type Looked, type PrepareParts, prepare, type Target } from './prepare.ts'
import type { Receipts } from './receipts.ts'
import { sendOnce } from './send.ts'

export type AttemptParts = PrepareParts & {
  readonly receipts: Receipts
  readonly texts: Texts
  readonly logger: Logger
  readonly random: () => number
}

const PREPARATION_FAILED_MS = 1_000
const SETTLE_FOR_MS = 15_000

/** One attempt on a claimed delivery, from finding the chat to recording what came of it. */
export const attempt = async (
  parts: AttemptParts,
  claimed: DeliveryDocument,
  looked: Looked = {},
): Promise<AttemptResult> => {
  let target: Target | AttemptResult
  try {
    target = await prepare(parts, claimed, looked)
  } catch (error) {
    parts.logger.warn(
      { deliveryId: claimed._id, reason: messageOf(error) },
      'a delivery could not be prepared',
    )
    const later = new Date(parts.machineNow().getTime() + PREPARATION_FAILED_MS)
    // should this fail too, the lease runs out and the attempt counts as unknown
    await parts.releases.giveBack(claimed, later).catch(() => undefined)
    return 'wait'
  }
  return typeof target === 'string' ? target : send(parts, claimed, target)
}

const send = async (
  { releases, receipts, texts, logger, machineNow, random }: AttemptParts,
  claimed: DeliveryDocument,
  { to, sender, canFailOver }: Target,
): Promise<AttemptResult> => {
  const repeated = mayRepeat(claimed.attempts, to, sender.idempotent)
  const message = repeated ? asReminder(claimed.message, texts) : claimed.message
  const { kind, purpose } = claimed
  const context = { deliveryId: claimed._id, kind, purpose, logger }
  const outcome = await sendOnce(sender, to, message, context)
  const settlement = settle(claimed, outcome, { to, now: machineNow(), chance: random(), canFailOver })

  // recorded twice it changes nothing: the second time the claim has ended already
  const recorded = await retryTransient(() => releases.settle({ claimed, settlement }), SETTLE_FOR_MS)
  if (!recorded) logger.warn({ deliveryId: claimed._id }, 'a delivery was taken over before it was recorded')
  if (outcome.outcome === 'sent') await receipts.sent(to, outcome.providerMessageId)
  if (settlement.status === 'dead' || settlement.status === 'unreachable')
    logger.warn({ deliveryId: claimed._id, channel: to.channel, status: settlement.status }, 'not delivered')

  const mustWait = settlement.status === 'pending' && !settlement.yields && outcome.outcome !== 'unreachable'
  return mustWait ? 'wait' : 'go_on'
}

import type { Texts } from '../../../shared/i18n/index.ts'
import { type Logger, messageOf } from '../../../shared/index.ts'
import { retryTransient } from '../../../shared/mongo/index.ts'
import { asReminder } from '../../domain/compose/reminder.ts'
import { mayRepeat, type Settlement, settle } from '../../domain/settle.ts'
import { LEASE_MS } from '../../mongo/claims.ts'
import type { DeliveryDocument } from '../../mongo/document.ts'
import type { SendOutcome, Tried } from '../../ports.ts'
import type { NoteClosed } from '../note-closed.ts'
import type { Recall } from './lanes/recall.ts'
import { type AttemptResult, type Looked, type PrepareParts, prepare, type Target } from './prepare.ts'
import { progressOf } from './progress.ts'
import type { Receipts } from './receipts.ts'
import { type SenderCall, sendOnce } from './send.ts'

export type AttemptParts = PrepareParts & {
  readonly receipts: Receipts
  readonly noteClosed: NoteClosed
  readonly recall: Recall
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
  parts: AttemptParts,
  claimed: DeliveryDocument,
  target: Target,
): Promise<AttemptResult> => {
  const { releases, receipts, logger, machineNow, random, toProductTime } = parts
  const { to, canFailOver, canStandIn, changes } = target
  const { _id: deliveryId, kind, purpose } = claimed
  const call = callOf(parts, claimed, target)
  const begunAt = machineNow()
  const context = { deliveryId, kind, purpose, progress: progressOf(releases, claimed) }
  const withFiles = (claimed.message.attachments ?? []).length > 0
  const sending = () => sendOnce({ context, channel: to.channel, withFiles, call, logger })
  const answer = await (withFiles ? whileHeld(releases, claimed, sending) : sending())
  if (answer.outcome === 'held') {
    await releases.giveBack(claimed, new Date(machineNow().getTime() + answer.afterMs))
    return 'wait'
  }
  // before it is recorded: whoever dies in between finds the chat closed
  const triedAt = toProductTime(begunAt)
  await parts.noteClosed(to, answer, triedAt)
  const outcome = changes === undefined ? answer : ofChange(answer)
  const settled = settle(claimed, outcome, {
    to,
    now: machineNow(),
    chance: random(),
    canFailOver,
    canStandIn,
  })
  const settlement = changes === undefined ? settled : withoutId(settled)

  // recorded twice it changes nothing: the second time the claim has ended already
  const recorded = await retryTransient(
    () => releases.settle({ claimed, settlement, triedAt }),
    SETTLE_FOR_MS,
  )
  if (!recorded) logger.warn({ deliveryId }, 'a delivery was taken over before it was recorded')
  if (outcome.outcome === 'sent') await parts.recall(to, machineNow())
  if (changes === undefined && outcome.outcome === 'sent') await receipts.sent(to, outcome.providerMessageId)
  const { status, yields, attempt: tried } = settlement
  if (changes === undefined && (status === 'dead' || status === 'unreachable'))
    logger.warn({ deliveryId, channel: to.channel, status }, 'not delivered')

  const goesElsewhere = tried?.outcome === 'unreachable' || tried?.outcome === 'dead'
  const mustWait = status === 'pending' && !yields && !goesElsewhere
  return mustWait ? 'wait' : 'go_on'
}

/** A file on a slow line takes longer than a lease. */
const whileHeld = async <T>(
  releases: Pick<AttemptParts['releases'], 'prolong'>,
  claimed: DeliveryDocument,
  work: () => Promise<T>,
): Promise<T> => {
  // should it not go through, the next one may
  const timer = setInterval(() => void releases.prolong(claimed).catch(() => undefined), LEASE_MS / 3)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

const callOf = (
  { texts }: AttemptParts,
  { attempts, message }: DeliveryDocument,
  { to, sender, changes }: Target,
): SenderCall['call'] => {
  if (changes !== undefined) {
    // made twice, a change is made once: nothing says that it may be a repetition
    return async (context) =>
      (await sender.edit?.({ to, providerMessageId: changes }, message, context)) ?? NO_EDITS
  }
  const shown = mayRepeat(attempts, to, sender.idempotent) ? asReminder(message, texts) : message
  return (context) => sender.send(to, shown, context)
}

const NO_EDITS: SendOutcome = { outcome: 'dead', reason: 'this channel changes no messages' }

/** Nothing is said elsewhere because a message cannot be changed. */
const ofChange = (answer: Tried): Tried =>
  answer.outcome === 'unreachable' ? { outcome: 'dead', reason: answer.reason } : answer

/** The message is found by the delivery that it was sent with, and by no other. */
const withoutId = ({ attempt, ...settlement }: Settlement): Settlement => {
  if (!attempt) return settlement
  const { providerMessageId: _, alsoIds: __, ...plain } = attempt
  return { ...settlement, attempt: plain }
}

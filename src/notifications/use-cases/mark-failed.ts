import type { ConversationReference } from '../domain/delivery.ts'
import { settle } from '../domain/settle.ts'
import type { DeliveryDocument } from '../mongo/document.ts'
import type { LateFailures } from '../mongo/late-failures.ts'
import type { FailureRecord, LateFailure } from '../ports.ts'
import type { NoteClosed } from './note-closed.ts'
import type { Router } from './sending/route.ts'

export type MarkFailedParts = {
  readonly failures: LateFailures
  readonly router: Pick<Router, 'listFor'>
  readonly noteClosed: NoteClosed
  readonly machineNow: () => Date
  /** Product time of an instant of the machine. */
  readonly toProductTime: (instant: Date) => Date
  readonly random: () => number
  readonly wake: () => void
}

/** Another chat of the same person; a reply belongs to the chat it answers. */
const hasAnotherChat = async (
  router: MarkFailedParts['router'],
  { to, personId, attempts }: DeliveryDocument,
  failed: ConversationReference,
): Promise<boolean> => {
  if (to || !personId) return false
  const asIfGone = { at: new Date(), to: failed, outcome: 'unreachable' } as const
  return (await router.listFor(personId, [...attempts, asIfGone])).length > 0
}

/**
 * A message counted as sent and did not arrive: the same as if its attempt had ended so. Nothing that has arrived
 * goes back, and a failure told twice counts once.
 */
export const createMarkFailed =
  ({ failures, router, noteClosed, machineNow, toProductTime, random, wake }: MarkFailedParts) =>
  async (
    to: ConversationReference,
    providerMessageId: string,
    failure: LateFailure,
  ): Promise<FailureRecord> => {
    const sent = await failures.find(to, providerMessageId)
    if (!sent) return 'not_known'
    const isLast = sent.attempts.at(-1)?.providerMessageId === providerMessageId
    if (sent.status !== 'sent' || !isLast) return 'too_late'
    const triedAt = toProductTime(sent.attempts.at(-1)?.at ?? machineNow())
    await noteClosed(to, failure, triedAt)
    const canFailOver = await hasAnotherChat(router, sent, to)
    const settlement = settle(sent, failure, { to, now: machineNow(), chance: random(), canFailOver })
    if (!(await failures.record(sent, settlement, triedAt))) return 'too_late'
    if (settlement.status === 'pending') wake()
    return 'recorded'
  }

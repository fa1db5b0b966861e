import type { Tried } from '../ports.ts'
import { nextDelay } from './backoff.ts'
import type { Attempt, ConversationReference, Delivery, DeliveryStatus } from './delivery.ts'

/** A provider that asks for a longer wait than this no longer holds up what comes after in the same chat. */
const HOLDS_UP_AT_MOST_MS = 30_000
/** A sender that throws is a bug: a few tries, then an operator looks at it. */
const THROWS_AT_MOST = 5
/** A chat that has been in trouble for so long is left for another of the person's: they are not to wait for days. */
export const AWAY_FOR_MS = 15 * 60_000
/** What holds nobody up is looked at again before long: what it waits for may be there. */
const GIVES_WAY_AT_MOST_MS = 5 * 60_000
export const SENDER_THREW = 'sender_threw'

/** What becomes of a delivery after one attempt. */
export type Settlement = {
  readonly status: DeliveryStatus
  /** Absent when there was no chat to attempt it with. */
  readonly attempt?: Attempt
  readonly nextAttemptAt?: Date
  /** Later messages to the chat need not wait for this one. */
  readonly yields: boolean
}

const isFailure = ({ outcome }: Attempt): boolean => outcome === 'retry' || outcome === 'unknown'

type Settled = Pick<Delivery, 'attempts' | 'createdAt'> & { readonly givesWay?: boolean }

type At = {
  readonly to: ConversationReference
  readonly now: Date
  readonly chance: number
  /** Another address of the person may do. */
  readonly canFailOver: boolean
  /** One of those is told of it by itself: worth leaving a chat that is only away for now. */
  readonly canStandIn?: boolean
}

const isSameChat = (left: ConversationReference, right: ConversationReference): boolean =>
  left.channel === right.channel && left.account === right.account && left.chat === right.chat

const isAwayForLong = (
  attempts: readonly Attempt[],
  outcome: Tried,
  { to, now, canStandIn }: At,
): boolean => {
  if (!canStandIn || outcome.outcome !== 'retry' || outcome.yields) return false
  const first = attempts.find((attempt) => attempt.outcome === 'retry' && isSameChat(attempt.to, to))
  return first !== undefined && now.getTime() - first.at.getTime() >= AWAY_FOR_MS
}

/** Pure; `now` is machine time, `chance` in [0, 1). */
export const settle = (delivery: Settled, outcome: Tried, at: At): Settlement => {
  const attempt: Attempt = {
    at: at.now,
    to: at.to,
    outcome: outcome.outcome,
    ...('reason' in outcome ? { reason: outcome.reason } : {}),
    ...('providerMessageId' in outcome ? { providerMessageId: outcome.providerMessageId } : {}),
    ...('alsoIds' in outcome && outcome.alsoIds ? { alsoIds: outcome.alsoIds } : {}),
  }
  const ended = (status: DeliveryStatus): Settlement => ({ status, attempt, yields: false })
  switch (outcome.outcome) {
    case 'sent':
      return ended('sent')
    // a template that is not approved, a text that this provider will not have: another one may
    case 'dead':
    case 'unreachable':
      return at.canFailOver ? { ...ended('pending'), nextAttemptAt: at.now } : ended(outcome.outcome)
    case 'retry':
    case 'unknown':
      return isAwayForLong(delivery.attempts, outcome, at)
        ? { ...ended('pending'), attempt: { ...attempt, outcome: 'unreachable' }, nextAttemptAt: at.now }
        : again(delivery, attempt, outcome, at)
  }
}

const shorter = (delay: number): number => Math.min(delay, GIVES_WAY_AT_MOST_MS)

const again = (
  { attempts, createdAt, givesWay = false }: Settled,
  attempt: Attempt,
  outcome: Extract<Tried, { outcome: 'retry' | 'unknown' }>,
  { now, chance }: { now: Date; chance: number },
): Settlement => {
  const all = [...attempts, attempt]
  const afterMs = outcome.outcome === 'retry' ? outcome.afterMs : undefined
  const delay = nextDelay({
    failures: all.filter(isFailure).length,
    ageMs: now.getTime() - createdAt.getTime(),
    chance,
    ...(afterMs === undefined ? {} : { afterMs }),
  })
  const threw = all.filter(({ reason }) => reason?.startsWith(SENDER_THREW)).length
  if (delay === undefined || threw >= THROWS_AT_MOST) return { status: 'dead', attempt, yields: false }
  return {
    status: 'pending',
    attempt,
    nextAttemptAt: new Date(now.getTime() + (givesWay ? Math.max(shorter(delay), afterMs ?? 0) : delay)),
    yields:
      givesWay || (outcome.outcome === 'retry' && outcome.yields) || (afterMs ?? 0) > HOLDS_UP_AT_MOST_MS,
  }
}

/** It may have been shown before, and this channel cannot tell: the person is told that it may be a repetition. */
export const mayRepeat = (
  attempts: readonly Attempt[],
  to: ConversationReference,
  idempotent: boolean,
): boolean =>
  attempts.some(
    (attempt) => attempt.outcome === 'unknown' && (!idempotent || attempt.to.channel !== to.channel),
  )

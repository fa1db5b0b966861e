import type { FloodMemory } from '../memory.ts'

/** Twenty messages a minute, thirty at once: nobody who writes by hand gets there. */
export type FloodPolicy = { readonly perMinute: number; readonly burst: number }
export const FLOOD_POLICY: FloodPolicy = { perMinute: 20, burst: 30 }

export type FloodDecision =
  | { readonly kind: 'pass'; readonly memory: FloodMemory }
  | {
      readonly kind: 'later'
      readonly notBefore: number
      readonly tell: boolean
      readonly memory: FloodMemory
    }

/** When the person wrote and what time it is, both in machine milliseconds. */
export type Moment = { readonly sentAt: number; readonly now: number }

/** The pauses between messages that a policy asks of who writes without end. */
export const intervalOf = ({ perMinute }: FloodPolicy): number => 60_000 / perMinute

/**
 * The generic cell rate algorithm. It counts from when the person wrote, so that a day's messages that arrive
 * together after an outage are no flood.
 */
export const decideFlood = (
  before: FloodMemory | undefined,
  { sentAt, now }: Moment,
  policy: FloodPolicy = FLOOD_POLICY,
): FloodDecision => {
  const interval = intervalOf(policy)
  const tat = Math.max(before?.tat ?? 0, sentAt)
  const notBefore = tat + interval - policy.burst * interval
  // said once per flood; calm again, it may be said again
  const told = (before?.told ?? false) && tat > sentAt
  if (notBefore <= now) return { kind: 'pass', memory: { tat: tat + interval, told } }
  return { kind: 'later', notBefore, tell: !told, memory: { tat, told: true } }
}

/** So many messages at once, a fifth of what is allowed, are nobody's flood: until then only the chat counts them. */
const calmUntil = (policy: FloodPolicy): number => (policy.burst / 5) * intervalOf(policy)

/** Whether with this message so much has come at once in the chat that the person's other chats matter. */
export const isHurried = (
  chat: FloodMemory | undefined,
  { sentAt }: Moment,
  policy: FloodPolicy = FLOOD_POLICY,
): boolean => Math.max(chat?.tat ?? 0, sentAt) + intervalOf(policy) - sentAt > calmUntil(policy)

/**
 * How many messages are counted for the person when this one has passed, and what the chat remembers then: none while
 * it is calm, afterwards those before as well, as far as they still weigh.
 */
export const countForPerson = (
  before: FloodMemory | undefined,
  moment: Moment,
  { passed, policy = FLOOD_POLICY }: { readonly passed: FloodMemory; readonly policy?: FloodPolicy },
): { readonly messages: number; readonly memory: FloodMemory } => {
  const weighs = Math.ceil((passed.tat - moment.sentAt) / intervalOf(policy))
  const messages = Math.min((before?.uncounted ?? 0) + 1, weighs)
  return isHurried(before, moment, policy)
    ? { messages, memory: passed }
    : { messages: 0, memory: { ...passed, uncounted: messages } }
}

/** What has been counted: in this chat, and of this person in all their chats when we know who it is. */
export type Counted = {
  readonly chat: FloodMemory | undefined
  readonly person: FloodMemory | undefined
}

/**
 * The pace of a chat and of the person in it: each has the whole allowance, and both must have room. What is
 * told in one chat is not said again in another. The memory is the chat's; the person's is counted in the
 * database, where other chats count as well.
 */
export const decidePace = (
  { chat, person }: Counted,
  moment: Moment,
  policy: FloodPolicy = FLOOD_POLICY,
): FloodDecision => {
  const own = decideFlood(chat, moment, policy)
  const shared = person ? decideFlood(withUncounted(person, { chat, moment, policy }), moment, policy) : own
  if (own.kind === 'pass' && shared.kind === 'pass') return own
  const late = [own, shared].filter((decision) => decision.kind === 'later')
  return {
    kind: 'later',
    notBefore: Math.max(...late.map(({ notBefore }) => notBefore)),
    tell: ![own, shared].some((decision) => wasTold(decision)),
    memory: { ...chat, tat: chat?.tat ?? 0, told: true },
  }
}

/** The person's count, had this chat's messages been counted there. */
const withUncounted = (
  person: FloodMemory,
  { chat, moment, policy }: { chat: FloodMemory | undefined; moment: Moment; policy: FloodPolicy },
): FloodMemory => ({
  ...person,
  tat: Math.max(person.tat, moment.sentAt) + (chat?.uncounted ?? 0) * intervalOf(policy),
})

/** Said already in this flood, and the flood goes on. */
const wasTold = (decision: FloodDecision): boolean =>
  decision.kind === 'later' ? !decision.tell : decision.memory.told

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

/**
 * The generic cell rate algorithm. `sentAt`: when the person wrote, machine milliseconds, so that a day's
 * messages that arrive together after an outage are no flood; `now`: machine milliseconds.
 */
export const decideFlood = (
  before: FloodMemory | undefined,
  { sentAt, now }: { sentAt: number; now: number },
  policy: FloodPolicy = FLOOD_POLICY,
): FloodDecision => {
  const interval = 60_000 / policy.perMinute
  const tat = Math.max(before?.tat ?? 0, sentAt)
  const notBefore = tat + interval - policy.burst * interval
  // said once per flood; calm again, it may be said again
  const told = (before?.told ?? false) && tat > sentAt
  if (notBefore <= now) return { kind: 'pass', memory: { tat: tat + interval, told } }
  return { kind: 'later', notBefore, tell: !told, memory: { tat, told: true } }
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Waits after the first, second, … failure; the last one again and again. */
const STEPS = [SECOND, 2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR] as const

/** A provider that was away for a day, or a week-end, must not lose anything. */
export const GIVE_UP_AFTER_MS = 72 * HOUR

/** So that many deliveries which failed together do not come back together. */
const JITTER = 0.2

/**
 * Milliseconds before the next try, undefined when it is given up. `failures` counts this one; `chance` is in [0, 1);
 * the provider's own `afterMs` is a lower bound.
 */
export const nextDelay = (failed: {
  readonly failures: number
  readonly ageMs: number
  readonly chance: number
  readonly afterMs?: number
}): number | undefined => {
  if (failed.ageMs >= GIVE_UP_AFTER_MS) return undefined
  const step = STEPS[Math.min(failed.failures, STEPS.length) - 1] ?? SECOND
  const delay = Math.round(step * (1 - JITTER + 2 * JITTER * failed.chance))
  // the last try falls on the end of the 72 hours, not one step beyond
  const bounded = Math.min(delay, GIVE_UP_AFTER_MS - failed.ageMs)
  return Math.max(bounded, failed.afterMs ?? 0)
}

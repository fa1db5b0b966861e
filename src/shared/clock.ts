/** Product time: everything a person can see (deadlines, dates, "since") is reckoned from here. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export const fixedClock = (at: Date | string): Clock => ({ now: () => new Date(at) })

/**
 * A clock that the demonstration may push forward. Leases and retries never use it: they keep machine
 * time, or a jump of the demonstration clock would expire every lease at once.
 */
export class ShiftedClock implements Clock {
  readonly #base: Clock
  #offsetMs = 0

  constructor(base: Clock) {
    this.#base = base
  }

  now(): Date {
    return new Date(this.#base.now().getTime() + this.#offsetMs)
  }

  /** Milliseconds ahead of the base clock; never negative. */
  get offsetMs(): number {
    return this.#offsetMs
  }

  set offsetMs(value: number) {
    this.#offsetMs = Math.max(0, value)
  }
}

/** Resolves after `ms`, or at once when the signal is aborted. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })

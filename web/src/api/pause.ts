/** Resolves after `ms`, at once when the signal is aborted, and as soon as the network is back. */
export const pauseUntilOnline = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      window.removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    window.addEventListener('online', done)
    signal.addEventListener('abort', done)
    if (signal.aborted) done()
  })

/** 1, 2, 4, 8 seconds, then ten; a little chance keeps many pages from coming back in the same instant. */
export const backoffMs = (failures: number): number =>
  Math.min(500 * 2 ** failures, 10_000) * (0.8 + 0.4 * Math.random())

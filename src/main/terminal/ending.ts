type EndSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

const SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Ctrl-C reaches this process twice: from the terminal, and passed on by the script that started it. */
const SAME_KEYSTROKE_MS = 1_000

/**
 * Aborted, with the signal as its reason, when somebody asks this process to end. Asked a second time,
 * later, it ends at once.
 */
export const endRequested = (): { signal: AbortSignal; forget: () => void } => {
  const controller = new AbortController()
  let firstAt = 0
  const ask = (signal: EndSignal): void => {
    if (!controller.signal.aborted) {
      firstAt = Date.now()
      controller.abort(signal)
    } else if (Date.now() - firstAt > SAME_KEYSTROKE_MS) {
      process.exit(1)
    }
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, ask)
  }
  return { signal: controller.signal, forget }
}

export type Watchdog = {
  /** Aborted with the outer one, when the network goes, or after a silence. */
  readonly signal: AbortSignal
  /** Something came, or went: the silence begins anew. */
  readonly heard: (silenceMs?: number) => void
  readonly stop: () => void
}

/** A request on a network that is half gone may hang for minutes without an error: somebody has to give up. */
export const watchdog = (outer: AbortSignal, silenceMs: number): Watchdog => {
  const controller = new AbortController()
  const end = () => controller.abort()
  let timer = setTimeout(end, silenceMs)
  outer.addEventListener('abort', end)
  window.addEventListener('offline', end)
  if (outer.aborted) end()
  return {
    signal: controller.signal,
    heard: (next = silenceMs) => {
      clearTimeout(timer)
      timer = setTimeout(end, next)
    },
    stop: () => {
      clearTimeout(timer)
      outer.removeEventListener('abort', end)
      window.removeEventListener('offline', end)
    },
  }
}

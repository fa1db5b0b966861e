/** A nap that somebody may end. A wake-up that comes while nobody sleeps ends the next nap at once. */
export class Wakeup {
  #woken = false
  #wake: (() => void) | undefined

  wake(): void {
    this.#woken = true
    this.#wake?.()
  }

  /** Resolves after `ms`, when woken, or when the signal is aborted. */
  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (!this.#woken && !signal?.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
        signal?.addEventListener('abort', this.#wake, { once: true })
      })
      if (this.#wake) signal?.removeEventListener('abort', this.#wake)
      this.#wake = undefined
    }
    this.#woken = false
  }
}

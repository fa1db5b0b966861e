import { EventEmitter } from 'node:events'

/** Tells those who wait for a person's next message, in this process at once. */
export class Arrivals {
  readonly #emitter = new EventEmitter().setMaxListeners(0)

  announce(personId: string): void {
    this.#emitter.emit(personId)
  }

  /** Resolves when something has arrived, after `ms`, or on abort. */
  next(personId: string, { ms, signal }: { ms: number; signal: AbortSignal }): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#emitter.off(personId, done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, ms)
      this.#emitter.on(personId, done)
      signal.addEventListener('abort', done)
      if (signal.aborted) done()
    })
  }
}

/** Which conversations are worked on now: each once at a time, at most `concurrency` together. */
export class Scheduler {
  readonly #work: (key: string) => Promise<number>
  readonly #concurrency: number
  readonly #ready = new Set<string>()
  readonly #running = new Set<string>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #idle: (() => void)[] = []
  #processed = 0

  constructor(work: (key: string) => Promise<number>, concurrency: number) {
    this.#work = work
    this.#concurrency = concurrency
  }

  /** Entries processed since the start. */
  get processed(): number {
    return this.#processed
  }

  /** There is, or may be, something to do; a conversation at work is looked at once more afterwards. */
  wake(key: string): void {
    this.#ready.add(key)
    this.#pump()
  }

  /** The same at an instant of machine time; forgotten when the scheduler stops. */
  wakeAt(key: string, at: number): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer)
        this.wake(key)
      },
      Math.max(0, at - Date.now()),
    )
    this.#timers.add(timer)
  }

  /** What is waiting is left to whoever polls next; resolves when nothing is at work. */
  async stop(): Promise<void> {
    this.#ready.clear()
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    await this.settled()
  }

  settled(): Promise<void> {
    if (this.#running.size === 0 && this.#ready.size === 0) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  #pump(): void {
    for (const key of this.#ready) {
      if (this.#running.size >= this.#concurrency) return
      if (this.#running.has(key)) continue
      this.#ready.delete(key)
      this.#running.add(key)
      void this.#run(key)
    }
  }

  async #run(key: string): Promise<void> {
    try {
      // read after the work: others count meanwhile
      const done = await this.#work(key)
      this.#processed += done
    } finally {
      this.#running.delete(key)
      this.#pump()
      if (this.#running.size === 0 && this.#ready.size === 0) {
        for (const resolve of this.#idle.splice(0)) resolve()
      }
    }
  }
}

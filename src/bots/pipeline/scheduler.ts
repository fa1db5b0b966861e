/** While fewer are at work, the next one starts at once; while more are, those that come start together after them. */
const FEW = 8
/** Nobody waits longer than this for others to end: what holds those up need not hold up everybody. */
const LONGEST_WAIT_MS = 2_000

/**
 * Which conversations are worked on now: each once at a time, at most `concurrency` together. Those that become ready
 * while many are at work start together when these have ended: what they ask at the same stage is one question
 * (shared/gather.ts), which it is not when each of them stands at a stage of its own.
 */
export class Scheduler {
  readonly #work: (key: string) => Promise<number>
  readonly #concurrency: number
  readonly #running = new Set<string>()
  readonly #ready = new Set<string>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #idle: (() => void)[] = []
  #processed = 0
  /** When those that wait may start whoever is at work, milliseconds of machine time. */
  #waitsUntil = 0
  #opening: NodeJS.Timeout | undefined

  constructor(work: (key: string) => Promise<number>, concurrency: number) {
    this.#work = work
    this.#concurrency = concurrency
  }

  /** Entries processed since the start. */
  get processed(): number {
    return this.#processed
  }

  /** There is more to do already than can be begun now. */
  get crowded(): boolean {
    return this.#ready.size > 0
  }

  /** There is, or may be, something to do; a conversation at work is looked at once more afterwards. */
  wake(key: string): void {
    this.#ready.add(key)
    this.#pump()
  }

  /** Something of it is still pending: of one that is at work that says nothing new. */
  remind(key: string): void {
    if (!this.#running.has(key)) this.wake(key)
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

  /** Whether others have to end first. */
  #mustWait(): boolean {
    return this.#running.size >= FEW && Date.now() < this.#waitsUntil
  }

  #pump(): void {
    if (this.#ready.size === 0) return
    if (this.#mustWait()) {
      this.#openLater()
      return
    }
    for (const key of this.#ready) {
      if (this.#running.size >= this.#concurrency) return
      if (this.#running.has(key)) continue
      this.#waitsUntil = Date.now() + LONGEST_WAIT_MS
      this.#ready.delete(key)
      this.#running.add(key)
      void this.#run(key)
    }
  }

  #openLater(): void {
    this.#opening ??= setTimeout(() => {
      this.#opening = undefined
      this.#pump()
    }, this.#waitsUntil - Date.now())
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
        for (const resolve of this.#idle) resolve()
        this.#idle = []
      }
    }
  }
}

export type Update = { update_id: number } & Record<string, unknown>

/** How updates are told, beside the usual: each twice, the newest first. */
export type Disorder = { readonly duplicated?: boolean; readonly reversed?: boolean }

/** Updates that the bot has not confirmed yet. */
export class UpdateQueue {
  queue: Update[] = []
  disorder: Disorder = {}
  /** Told once more although they were confirmed. */
  #replays: Update[] = []
  #nextUpdate = 1000
  #waiting: (() => void) | undefined
  #conflict: (() => void) | undefined

  push(body: Record<string, unknown>): Update {
    const update = { update_id: this.#nextUpdate++, ...body }
    this.queue.push(update)
    this.#waiting?.()
    return update
  }

  /** What still waits is told in its place: Telegram never tells a later one before it, and the bot confirms by that. */
  replay(update: Update): void {
    if (this.queue.some(({ update_id: id }) => id === update.update_id)) return
    this.#replays.push(update)
    this.#waiting?.()
  }

  /** What is to be told now, in the order in which it is told. */
  take(limit: number): Update[] {
    const all = [...this.#replays, ...this.queue]
    const due = (this.disorder.reversed ? all.reverse() : all).slice(0, limit)
    this.#replays = this.#replays.filter((update) => !due.includes(update))
    return this.disorder.duplicated ? due.flatMap((update) => [update, update]) : due
  }

  get isEmpty(): boolean {
    return this.queue.length === 0 && this.#replays.length === 0
  }

  confirmBelow(offset: number): void {
    this.queue = this.queue.filter((update) => update.update_id >= offset)
  }

  confirm(update: Update): void {
    this.queue = this.queue.filter((queued) => queued !== update)
  }

  /** Long poll; a second poller ends the first one with 409, as the original does. */
  async poll(
    offset: number | undefined,
    limit: number,
    timeoutSeconds: number,
  ): Promise<Update[] | 'conflict'> {
    if (offset !== undefined && offset > 0) this.confirmBelow(offset)
    this.#conflict?.()
    if (this.isEmpty && timeoutSeconds > 0) {
      const ended = await this.#held(timeoutSeconds)
      if (ended === 'conflict') return 'conflict'
      this.#waiting = undefined
      this.#conflict = undefined
    }
    return this.take(limit)
  }

  #held(timeoutSeconds: number): Promise<'updates' | 'timeout' | 'conflict'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('timeout'), timeoutSeconds * 1000)
      const end = (how: 'updates' | 'conflict') => () => {
        clearTimeout(timer)
        resolve(how)
      }
      this.#waiting = end('updates')
      this.#conflict = end('conflict')
    })
  }
}

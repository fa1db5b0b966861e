/** One thing at a time in each lane, within this process; between processes the claims see to it. */
export class LaneLocks {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Lanes in which something is under way. */
  busy(): string[] {
    return [...this.#last.keys()]
  }

  run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(lane) ?? Promise.resolve()
    const mine = before.then(work, work)
    this.#last.set(lane, mine)
    const done = () => {
      if (this.#last.get(lane) === mine) this.#last.delete(lane)
    }
    mine.then(done, done)
    return mine
  }
}

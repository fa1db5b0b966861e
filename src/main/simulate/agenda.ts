type Planned = { readonly at: Date; readonly run: () => Promise<void> }

/** What is to happen, in the order of its instants; of the same instant, in the order in which it was planned. */
export class Agenda {
  readonly #planned: Planned[] = []

  add(planned: Planned): void {
    const later = this.#planned.findIndex(({ at }) => at > planned.at)
    this.#planned.splice(later < 0 ? this.#planned.length : later, 0, planned)
  }

  nextAt(): Date | undefined {
    return this.#planned[0]?.at
  }

  take(): Planned | undefined {
    return this.#planned.shift()
  }
}

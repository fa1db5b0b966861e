/**
 * Trouble to make on the next calls of a method (`*`: of any): `error` refuses, `hang_up` does what was asked and
 * breaks the connection, `truncate` does it and cuts the answer off.
 */
export type Fault = {
  method: string
  kind: 'error' | 'hang_up' | 'truncate'
  times: number
  chatId?: number
  code?: number
  description?: string
  retryAfter?: number
}

/** For a while: `down` breaks every connection, `storm` answers whatever is sent with 429. */
export type Weather =
  | { readonly kind: 'down'; readonly forMs: number }
  | { readonly kind: 'storm'; readonly forMs: number; readonly retryAfter: number }

const SENDING = /^(?:send|edit)/

export class Troubles {
  readonly faults: Fault[] = []
  #weather: { readonly given: Weather; readonly until: number } | undefined

  bring(given: Weather): void {
    this.#weather = { given, until: Date.now() + given.forMs }
  }

  get isDown(): boolean {
    return this.#now()?.kind === 'down'
  }

  take(method: string, chatId: unknown): Fault | undefined {
    const weather = this.#now()
    if (weather?.kind === 'storm' && SENDING.test(method)) {
      const { retryAfter } = weather
      return { method, kind: 'error', times: 0, code: 429, description: 'Too Many Requests', retryAfter }
    }
    const fault = this.faults.find(
      (candidate) =>
        (candidate.method === method || candidate.method === '*') &&
        candidate.times > 0 &&
        (candidate.chatId === undefined || candidate.chatId === Number(chatId)),
    )
    if (fault) fault.times -= 1
    return fault
  }

  #now(): Weather | undefined {
    return this.#weather && this.#weather.until > Date.now() ? this.#weather.given : undefined
  }
}

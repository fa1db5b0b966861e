import type { Logger } from '../../shared/index.ts'
import type { Count } from '../counters.ts'

const SAY_AGAIN_MS = 60 * 60 * 1_000

/** What only somebody with access to the WhatsApp account can mend: counted each time, said once an hour. */
export class OperatorProblems {
  readonly #logger: Logger
  readonly #count: Count
  readonly #saidAt = new Map<string, number>()

  constructor(logger: Logger, count: Count) {
    this.#logger = logger
    this.#count = count
  }

  tell(account: string, reason: string, code?: number): void {
    this.#count('provider_problem')
    const key = `${account}:${code ?? reason}`
    const now = Date.now()
    if (now - (this.#saidAt.get(key) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN_MS) return
    this.#saidAt.set(key, now)
    this.#logger.error(
      { account, code, reason },
      'WhatsApp refuses to work until its account is looked after',
    )
  }
}

import { z } from 'zod'
import { type Logger, pause } from '../../shared/index.ts'
import type { Count } from '../counters.ts'
import { type CloudApi, CloudFailure } from './api/index.ts'
import { CAREFUL_RATES, HIGH_RATES, STANDARD_RATES } from './capabilities.ts'
import type { OperatorProblems } from './operator-problems.ts'
import type { StandingValue } from './receiving/payload-schema.ts'
import type { NumberGate } from './sending/number-gate.ts'
import { meaningOf } from './sending/outcome.ts'

export type StandingParts = {
  readonly api: CloudApi
  readonly gates: ReadonlyMap<string, NumberGate>
  readonly problems: OperatorProblems
  readonly logger: Logger
  readonly count: Count
}

const numberSchema = z.object({
  display_phone_number: z.string().optional(),
  quality_rating: z.string().optional(),
  throughput: z.object({ level: z.string().optional() }).optional(),
})

/** Few business-initiated conversations a day, or less than before: in danger of being blocked. */
const SMALL_TIERS = new Set(['TIER_50', 'TIER_250', 'TIER_1K'])
const WORSE = new Set(['FLAGGED', 'DOWNGRADE'])
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 10 * 60_000

const digits = (number: string): string => number.replaceAll(/\D/g, '')

/** How WhatsApp regards our numbers: what it lets them send, and what it warns of. */
export class Standing {
  readonly #parts: StandingParts
  /** Notices name a number as people write it, never its id. */
  readonly #accounts = new Map<string, string>()

  constructor(parts: StandingParts) {
    this.#parts = parts
  }

  knows(account: string, displayNumber: string | undefined): void {
    if (displayNumber) this.#accounts.set(digits(displayNumber), account)
  }

  /** As digits; undefined until the provider has told it. */
  numberOf(account: string): string | undefined {
    return [...this.#accounts].find(([, known]) => known === account)?.[0]
  }

  /** Asks for the throughput of a number, until it is told or the signal is aborted. */
  async learn(account: string, signal: AbortSignal): Promise<void> {
    const path = `/${account}?fields=display_phone_number,quality_rating,throughput`
    for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        const number = numberSchema.parse(await this.#parts.api.get(path, signal))
        this.knows(account, number.display_phone_number)
        const isHigh = number.throughput?.level === 'HIGH'
        const rates = isHigh ? HIGH_RATES : STANDARD_RATES
        this.#parts.gates.get(account)?.setRates(number.quality_rating === 'RED' ? CAREFUL_RATES : rates)
        return
      } catch (error) {
        if (!signal.aborted) this.#complain(account, error)
        await pause(wait, signal)
      }
    }
  }

  /** `phone_number_quality_update`, `account_update`: one sentence for the operator, and less haste when it is bad. */
  hear(field: string, { event, current_limit: limit, ...value }: StandingValue): void {
    const named = digits(value.display_phone_number ?? value.phone_number ?? '')
    const { gates, logger, count } = this.#parts
    const account = this.#accounts.get(named) ?? (gates.size === 1 ? [...gates.keys()][0] : undefined)
    count('provider_standing')
    logger.warn({ account, field, event, limit }, 'WhatsApp changed the standing of a number or its account')
    if (field !== 'phone_number_quality_update' || account === undefined) return
    const isBad = WORSE.has(event ?? '') || SMALL_TIERS.has(limit ?? '')
    const isHigh = event === 'THROUGHPUT_UPGRADE'
    gates.get(account)?.setRates(isBad ? CAREFUL_RATES : isHigh ? HIGH_RATES : STANDARD_RATES)
  }

  #complain(account: string, error: unknown): void {
    const { problems, logger } = this.#parts
    if (error instanceof CloudFailure && error.kind === 'answered') {
      const meaning = meaningOf(error.code, error.status)
      if (meaning === 'operator' || meaning === 'refused') {
        problems.tell(account, error.message, error.code)
        return
      }
    }
    logger.warn({ err: error, account }, 'WhatsApp could not be asked about a number yet')
  }
}

import { createRateGate, type RateGate, type RateRules } from '../../../notifications/index.ts'

/** The gate of one number, whose limits the provider may change. */
export type NumberGate = RateGate & { setRates(rates: RateRules): void }

export const createNumberGate = (first: RateRules): NumberGate => {
  let rates = first
  let gate = createRateGate(rates)
  return {
    pass: (request, options) => gate.pass(request, options),
    pause: (ms, chat) => gate.pause(ms, chat),
    setRates(next) {
      if (next === rates) return
      rates = next
      gate = createRateGate(rates)
    },
  }
}

import { FAULT_CATEGORIES, INTENTS } from '../labels.ts'
import { fitTemperature, type HeldOut } from '../learner/calibration.ts'
import type { Temperatures } from '../model/engine.ts'
import type { Weighed } from './held-out.ts'

/** Temperatures fitted on margins of messages whose writers the model had never read. */
export const calibrate = (weighed: readonly Weighed[]): Temperatures => {
  const intents = weighed.flatMap(({ row, margins }): HeldOut[] =>
    row.intent === 'out_of_scope' ? [] : [{ margins: margins.intent, gold: INTENTS.indexOf(row.intent) }],
  )
  const categories = weighed.flatMap(({ row, margins }): HeldOut[] =>
    row.category === null
      ? []
      : [{ margins: margins.category, gold: FAULT_CATEGORIES.indexOf(row.category) }],
  )
  return { intent: fitTemperature(intents), category: fitTemperature(categories) }
}

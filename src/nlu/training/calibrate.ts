import { FAULT_CATEGORIES, INTENTS } from '../labels.ts'
import { fitScale, type HeldOutOf } from '../learner/scale.ts'
import type { Calibration } from '../model/engine.ts'
import type { Weighed } from './held-out.ts'

/** Fitted on margins of messages whose writers the model had never read. */
export const calibrate = (weighed: readonly Weighed[]): Calibration => {
  const intents = weighed.flatMap(({ row, margins, words }): HeldOutOf[] =>
    row.intent === 'out_of_scope'
      ? []
      : [{ margins: margins.intent, gold: INTENTS.indexOf(row.intent), words, voice: row.voice }],
  )
  const categories = weighed.flatMap(({ row, margins, words }): HeldOutOf[] =>
    row.category === null
      ? []
      : [
          {
            margins: margins.category,
            gold: FAULT_CATEGORIES.indexOf(row.category),
            words,
            voice: row.voice,
          },
        ],
  )
  return { intent: fitScale(intents), category: fitScale(categories) }
}

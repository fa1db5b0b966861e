import { type Scales, type Weighing, weighMessage } from '../model/weigh.ts'
import { type Message, readLine } from '../text/message.ts'
import type { Plausibility } from '../text/typing/plausibility.ts'
import { withoutDenied } from './without-denied.ts'

/**
 * How much the message counts without what it denies. Chosen with the corpus' voices held out: more would cost
 * ordinary messages in which what works helps to name what does not (docs/benchmarks/understanding.md).
 */
const MEANT_SHARE = 0.6

const mixed = (whole: readonly number[], meant: readonly number[]): readonly number[] =>
  whole.map((margin, at) => margin + MEANT_SHARE * ((meant[at] ?? margin) - margin))

/** A message weighed; where it says what is not the trouble, mostly as the rest of it weighs. */
export const weighMeant = (scales: Scales, message: Message, plausibility: Plausibility): Weighing => {
  const whole = weighMessage(scales, message)
  const left = withoutDenied(message.line(), scales.gazetteer)
  if (left === undefined) return whole
  const meant = weighMessage(scales, readLine(left, plausibility))
  const category = mixed(whole.category, meant.category)
  return {
    category,
    margins: () => {
      const { variety, intent } = whole.margins()
      return { variety, intent: mixed(intent, meant.margins().intent), category }
    },
  }
}

import type { Gazetteer } from '../gazetteer/concepts.ts'
import { type Engine, weigh } from '../model/engine.ts'
import type { Margins } from '../model/meaning.ts'
import { type Message, readMessage } from '../text/message.ts'
import { withoutDenied } from './without-denied.ts'

/**
 * How much the message counts without what it denies. Chosen with the corpus' voices held out: more would cost
 * ordinary messages in which what works helps to name what does not (docs/benchmarks.md).
 */
const MEANT_SHARE = 0.6

/** The margins of a message; where it says what is not the trouble, mostly those of the rest. */
export const weighMeant = (
  engine: Pick<Engine, 'model' | 'plausibility'>,
  message: Message,
  gazetteer: Gazetteer,
): Margins => {
  const whole = weigh(engine, message, gazetteer)
  const left = withoutDenied(message.meant, gazetteer)
  if (left === undefined) return whole
  const meant = weigh(engine, readMessage(left, engine.plausibility), gazetteer)
  const mixed = (name: 'intent' | 'category') =>
    whole[name].map((margin, at) => margin + MEANT_SHARE * ((meant[name][at] ?? margin) - margin))
  return { variety: whole.variety, intent: mixed('intent'), category: mixed('category') }
}

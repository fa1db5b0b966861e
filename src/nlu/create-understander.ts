import { extractEntities } from './entities/index.ts'
import { type Explanation, explainMessage } from './explain/index.ts'
import type { Gazetteer } from './gazetteer/concepts.ts'
import type { Entities, FaultCategory } from './labels.ts'
import { type Engine, weigh } from './model/engine.ts'
import { judge, likeliestCategory } from './model/judge.ts'
import { sinceOf } from './since/index.ts'
import { asTyped } from './text/as-typed.ts'
import { readMessage } from './text/message.ts'
import type { Understander, Understanding } from './understanding.ts'

export interface TrainedUnderstander extends Understander {
  /** The same, with what was looked at on the way. */
  explain(text: string, context: { now: Date }): Explanation
  /** The likeliest fault category, were it a fault. */
  categoryOf(text: string): FaultCategory
}

/** No letter of any script: nothing tells one language from another. */
const LETTER = /\p{L}/u

const asTypedAll = (entities: Entities, meant: string, typed: string): Entities =>
  Object.fromEntries(
    Object.entries(entities).map(([key, value]) => [
      key,
      typeof value === 'string' ? asTyped(value, meant, typed) : value,
    ]),
  )

export const createUnderstander = (engine: Engine, gazetteer: Gazetteer): TrainedUnderstander => {
  const reader = { tagger: engine.tagger, gazetteer }
  const understand = (text: string, { now }: { now: Date }): Understanding => {
    const message = readMessage(text, engine.plausibility)
    const judgement = judge(weigh(engine, message, gazetteer), engine.temperatures)
    const found = extractEntities(message.meant, { intent: judgement.intent, reader })
    const sinceAt = found.since === undefined ? undefined : sinceOf(found.since, now)?.at
    return {
      ...judgement,
      variety: LETTER.test(text) ? judgement.variety : 'mixed',
      entities: asTypedAll(found, message.meant, text),
      ...(sinceAt && { sinceAt }),
    }
  }
  return {
    understand,
    categoryOf: (text) => likeliestCategory(weigh(engine, readMessage(text, engine.plausibility), gazetteer)),
    explain: (text, context) => {
      const understanding = understand(text, context)
      const message = readMessage(text, engine.plausibility)
      return {
        understanding,
        ...explainMessage(message, { engine, gazetteer, intent: understanding.intent }),
      }
    },
  }
}

import { weighMeant } from './contrast/index.ts'
import { extractEntities } from './entities/index.ts'
import { type Explanation, explainMessage } from './explain/index.ts'
import type { Gazetteer } from './gazetteer/concepts.ts'
import type { Entities, FaultCategory, Intent } from './labels.ts'
import { type Engine, temperaturesFor } from './model/engine.ts'
import { categoryAtMost, type Judgement, judge, likeliestCategory } from './model/judge.ts'
import type { Scales } from './model/weigh.ts'
import { findTwoFaults, type Part, type WeighedPart } from './second-fault/index.ts'
import { sinceOf } from './since/index.ts'
import type { Line } from './text/line.ts'
import { LONGEST_READ, type Message, readLine, readMessage } from './text/message.ts'
import { asTyped } from './text/typing/as-typed.ts'
import type { OtherFault, SecondFault, Understander, Understanding } from './understanding.ts'

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

/** Of two faults the main one is what the message is about; the other stands first among the alternatives. */
const withBoth = (
  judgement: Judgement,
  main: FaultCategory,
  { category, confidence }: SecondFault,
): Judgement => ({
  ...judgement,
  category: main,
  ...(judgement.category === main ? {} : { confidence, categoryConfidence: confidence }),
  alternatives: [
    {
      intent: 'report_fault' as const,
      category,
      confidence: Math.max(judgement.alternatives[0]?.confidence ?? 0, 1 - judgement.confidence),
    },
    ...judgement.alternatives.filter((other) => other.category !== category && other.category !== main),
  ].slice(0, Math.max(judgement.alternatives.length, 1)),
})

export const createUnderstander = (engine: Engine, gazetteer: Gazetteer): TrainedUnderstander => {
  const reader = { tagger: engine.tagger, gazetteer }
  const temperaturesOf = ({ words }: Message) => temperaturesFor(engine.calibration, words.length)
  const readText = (text: string): Message => readMessage(text, engine.plausibility)
  const scalesFor = (): Scales => ({ model: engine.model, gazetteer, clauses: new Map() })
  const weighPart = (scales: Scales, part: Line): WeighedPart => {
    const message = readLine(part, engine.plausibility)
    const weighing = weighMeant(scales, message, engine.plausibility)
    const temperatures = temperaturesOf(message)
    return {
      atMost: categoryAtMost(weighing.category, temperatures),
      judge: () => judge(weighing.margins(), temperatures),
    }
  }
  /** Each part once: parts of one cut are parts of others. */
  const weighParts = (scales: Scales) => {
    const weighed = new Map<string, WeighedPart>()
    return (part: Line): WeighedPart => {
      const known = weighed.get(part.text)
      if (known !== undefined) return known
      const made = weighPart(scales, part)
      weighed.set(part.text, made)
      return made
    }
  }
  const detailsOf = (meant: string, intent: Intent, { typed, now }: { typed: string; now: Date }) => {
    const found = extractEntities(meant, { intent, reader })
    const sinceAt = found.since === undefined ? undefined : sinceOf(found.since, now)?.at
    return { entities: asTypedAll(found, meant, typed), ...(sinceAt && { sinceAt }) }
  }
  const understand = (text: string, { now }: { now: Date }): Understanding => {
    const message = readText(text)
    const scales = scalesFor()
    const weighing = weighMeant(scales, message, engine.plausibility)
    const judgement = judge(weighing.margins(), temperaturesOf(message))
    // Before its parts are read: the whole is in pieces still.
    const details = detailsOf(message.meant, judgement.intent, { typed: text, now })
    const two =
      judgement.intent === 'report_fault'
        ? findTwoFaults(message.line(), { gazetteer, weigh: weighParts(scales) })
        : undefined
    // Its entities stand in its own part: places in the whole message would cut them anywhere.
    const besidesOf = (main: Part, other: Part): OtherFault => {
      const typedPart = asTyped(other.text, message.meant, text)
      return {
        ...other,
        text: typedPart ?? other.text,
        besides: asTyped(main.text, message.meant, text) ?? main.text,
        confidence: Math.min(main.confidence, other.confidence),
        ...detailsOf(other.text, 'report_fault', { typed: typedPart ?? text, now }),
      }
    }
    const secondFault: SecondFault | undefined = two && {
      ...besidesOf(two.main, two.other),
      ...(two.third && { third: besidesOf(two.main, two.third) }),
    }
    return {
      ...(two && secondFault ? withBoth(judgement, two.main.category, secondFault) : judgement),
      variety: LETTER.test(text) ? judgement.variety : 'mixed',
      ...details,
      ...(message.meant === text.slice(0, LONGEST_READ) ? {} : { meant: message.meant }),
      ...(secondFault && { secondFault }),
    }
  }
  return {
    understand,
    categoryOf: (text) =>
      likeliestCategory(weighMeant(scalesFor(), readText(text), engine.plausibility).category),
    explain: (text, context) => {
      const understanding = understand(text, context)
      const message = readText(text)
      return {
        understanding,
        ...explainMessage(message, { engine, gazetteer, intent: understanding.intent }),
      }
    },
  }
}

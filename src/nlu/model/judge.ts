import {
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from '../labels.ts'
import { softmax } from '../learner/calibration.ts'
import type { Alternative } from '../understanding.ts'
import type { Temperatures } from './engine.ts'
import type { Margins } from './meaning.ts'

export type Judgement = {
  readonly variety: Variety
  readonly intent: Intent
  readonly category: FaultCategory | null
  readonly confidence: number
  readonly categoryConfidence: number
  readonly alternatives: readonly Alternative[]
}

/** No intent's margin reaches this on a message that resembles nothing in the corpus. */
const NOTHING_KNOWN = -0.9

const bestOf = <T>(labels: readonly T[], values: readonly number[]): T => {
  let best = 0
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[best] as number)) best = at
  return labels[best] as T
}

type Meaning = Pick<Alternative, 'intent' | 'category'>

/** Every intent that is no fault, and every category of one, in the order of the labels. */
const MEANINGS: readonly Meaning[] = INTENTS.flatMap((intent): Meaning[] =>
  intent === 'report_fault'
    ? FAULT_CATEGORIES.map((category) => ({ intent, category }))
    : [{ intent, category: null }],
)

const chances = new Float64Array(MEANINGS.length)

/** The probability of each meaning, to be used before the next message's: they stand in the same place. */
const chancesOf = (intents: readonly number[], categories: readonly number[]): Float64Array => {
  let next = 0
  for (let at = 0; at < INTENTS.length; at++) {
    const chance = intents[at] ?? 0
    if (INTENTS[at] === 'report_fault') for (const share of categories) chances[next++] = chance * share
    else chances[next++] = chance
  }
  return chances
}

const TAKEN = -1

/** The likeliest meaning, of this intent where one is given, which is then no longer among them. */
const takeLikeliest = (left: Float64Array, intent?: Intent): Alternative => {
  let best = -1
  let highest = TAKEN
  for (let at = 0; at < left.length; at++) {
    const chance = left[at] as number
    if (chance <= highest || (intent !== undefined && MEANINGS[at]?.intent !== intent)) continue
    best = at
    highest = chance
  }
  const { intent: meant, category } = MEANINGS[best] as Meaning
  left[best] = TAKEN
  return { intent: meant, category, confidence: highest }
}

export const likeliestCategory = (margins: Margins['category']): FaultCategory =>
  bestOf(FAULT_CATEGORIES, margins)

/** The likeliest category were it surely a fault, and how likely that is: what a judgement's confidence cannot exceed. */
export const categoryAtMost = (margins: Margins['category'], { category }: Temperatures) => ({
  category: likeliestCategory(margins),
  confidence: Math.max(...softmax(margins, category)),
})

export const judge = (margins: Margins, temperatures: Temperatures): Judgement => {
  const categories = softmax(margins.category, temperatures.category)
  const likely = chancesOf(softmax(margins.intent, temperatures.intent), categories)
  const known = Math.max(...margins.intent) > NOTHING_KNOWN
  // The likeliest intent as a whole: a fault of uncertain category is still a fault.
  const intent = known ? bestOf(INTENTS, margins.intent) : 'out_of_scope'
  const chosen = takeLikeliest(likely, intent)
  return {
    variety: bestOf(VARIETIES, margins.variety),
    intent: chosen.intent,
    category: chosen.category,
    confidence: chosen.confidence,
    categoryConfidence: Math.max(...categories),
    alternatives: [takeLikeliest(likely), takeLikeliest(likely), takeLikeliest(likely)],
  }
}

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
const MOST_ALTERNATIVES = 3

const bestOf = <T>(labels: readonly T[], values: readonly number[]): T => {
  const best = values.reduce((top, value, at) => (value > (values[top] ?? value) ? at : top), 0)
  return labels[best] as T
}

/** Every intent and every fault category with its probability, likeliest first. */
const rank = (margins: Margins, temperatures: Temperatures): Alternative[] => {
  const intents = softmax(margins.intent, temperatures.intent)
  const categories = softmax(margins.category, temperatures.category)
  const meanings = INTENTS.flatMap((intent, at): Alternative[] => {
    const chance = intents[at] ?? 0
    if (intent !== 'report_fault') return [{ intent, category: null, confidence: chance }]
    return FAULT_CATEGORIES.map((category, place) => ({
      intent,
      category,
      confidence: chance * (categories[place] ?? 0),
    }))
  })
  return meanings.sort((a, b) => b.confidence - a.confidence)
}

export const likeliestCategory = (margins: Margins): FaultCategory =>
  bestOf(FAULT_CATEGORIES, margins.category)

export const judge = (margins: Margins, temperatures: Temperatures): Judgement => {
  const ranked = rank(margins, temperatures)
  const known = Math.max(...margins.intent) > NOTHING_KNOWN
  // The likeliest intent as a whole: a fault of uncertain category is still a fault.
  const intent = known ? bestOf(INTENTS, margins.intent) : 'out_of_scope'
  const chosen = ranked.find((meaning) => meaning.intent === intent) as Alternative
  const categories = softmax(margins.category, temperatures.category)
  return {
    variety: bestOf(VARIETIES, margins.variety),
    ...chosen,
    categoryConfidence: Math.max(...categories),
    alternatives: ranked.filter((meaning) => meaning !== chosen).slice(0, MOST_ALTERNATIVES),
  }
}

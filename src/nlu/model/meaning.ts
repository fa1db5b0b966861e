import {
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from '../labels.ts'
import { headOf, type Model, marginsFor } from './model.ts'

/** Margins by label, in the order of the label lists. */
export type Margins = {
  readonly variety: readonly number[]
  readonly intent: readonly number[]
  readonly category: readonly number[]
}

/**
 * Two heads vote on the intent: one knows 27 intents; the other knows each fault category as an answer of its
 * own, so that "a fault" need not be one cloud of everything that can break. Shares chosen by cross-validation.
 */
const INTENT_SHARE = 0.4
const ABSENT = -2

export const MEANING_OF_FAULT = (category: string): string => `report_fault ${category}`

/** Reads the heads by label name, so that the model's own order of labels does not matter. */
export const readMargins = (model: Model, all: Float32Array): Margins => {
  const reader = (name: string) => {
    const head = headOf(model, name)
    const margins = marginsFor(head, all)
    const places = new Map(head.labels.map((label, at) => [label, at]))
    return (label: string): number => margins[places.get(label) ?? -1] ?? ABSENT
  }
  const [variety, intent, meaning, category] = ['variety', 'intent', 'meaning', 'category'].map(reader) as [
    Read,
    Read,
    Read,
    Read,
  ]
  const faults = FAULT_CATEGORIES.map((name) => meaning(MEANING_OF_FAULT(name)))
  const meant = (name: string) => (name === 'report_fault' ? Math.max(...faults) : meaning(name))
  return {
    variety: VARIETIES.map(variety),
    intent: INTENTS.map((name) => INTENT_SHARE * intent(name) + (1 - INTENT_SHARE) * meant(name)),
    category: FAULT_CATEGORIES.map((name, at) => (category(name) + (faults[at] ?? ABSENT)) / 2),
  }
}
type Read = (label: string) => number

export type Labelled = {
  readonly variety: Variety
  readonly intent: Intent
  readonly category: FaultCategory | null
}

/** The four questions a labelled line answers. */
export const tasksOf = (rows: readonly Labelled[]) => [
  { name: 'variety', labels: rows.map((row) => row.variety) },
  { name: 'intent', labels: rows.map((row) => row.intent) },
  {
    name: 'meaning',
    labels: rows.map((row) => (row.category ? MEANING_OF_FAULT(row.category) : row.intent)),
  },
  { name: 'category', labels: rows.map((row) => row.category) },
]

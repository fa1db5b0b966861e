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
 * Two opinions on whether it is a fault: one head knows only faults and the rest; the other knows each fault
 * category as an answer of its own, so that "a fault" need not be one cloud of everything that can break. Shares
 * chosen by cross-validation.
 */
const FAULT_SHARE = 0.4
const ABSENT = -2
const FAULT = 'report_fault'
const NO_FAULT = 'other'

export const MEANING_OF_FAULT = (category: string): string => `report_fault ${category}`

/** The head and the label that speak most plainly about an intent. */
export const speakerFor = (intent: Intent): { readonly head: string; readonly label: string } =>
  intent === FAULT ? { head: 'fault', label: FAULT } : { head: 'meaning', label: intent }

/** Reads the heads by label name, so that the model's own order of labels does not matter. */
export const readMargins = (model: Model, all: Float32Array): Margins => {
  const reader = (name: string) => {
    const head = headOf(model, name)
    const margins = marginsFor(head, all)
    const places = new Map(head.labels.map((label, at) => [label, at]))
    return (label: string): number => margins[places.get(label) ?? -1] ?? ABSENT
  }
  const [variety, fault, meaning, category] = ['variety', 'fault', 'meaning', 'category'].map(reader) as [
    Read,
    Read,
    Read,
    Read,
  ]
  const faults = FAULT_CATEGORIES.map((name) => meaning(MEANING_OF_FAULT(name)))
  const ofFault = FAULT_SHARE * fault(FAULT) + (1 - FAULT_SHARE) * Math.max(...faults)
  return {
    variety: VARIETIES.map(variety),
    intent: INTENTS.map((name) => (name === FAULT ? ofFault : meaning(name))),
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
  { name: 'fault', labels: rows.map((row) => (row.intent === FAULT ? FAULT : NO_FAULT)) },
  {
    name: 'meaning',
    labels: rows.map((row) => (row.category ? MEANING_OF_FAULT(row.category) : row.intent)),
  },
  { name: 'category', labels: rows.map((row) => row.category) },
]

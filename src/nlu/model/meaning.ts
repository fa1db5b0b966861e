import {
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from '../labels.ts'
import { headOf, type Model } from './model.ts'

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

/** The columns of the model in which the answers to each question stand; -1 where one was never trained. */
type Columns = {
  readonly variety: readonly number[]
  readonly fault: number
  /** By intent; a fault has none of its own. */
  readonly meaning: readonly number[]
  readonly faults: readonly number[]
  readonly category: readonly number[]
}

const known = new WeakMap<Model, Columns>()

/** By label name, so that the model's own order of labels does not matter. */
const columnsOf = (model: Model): Columns => {
  const found = known.get(model)
  if (found) return found
  const reader = (name: string) => {
    const { labels, offset } = headOf(model, name)
    const places = new Map(labels.map((label, at) => [label, offset + at]))
    return (label: string): number => places.get(label) ?? -1
  }
  const meaning = reader('meaning')
  const columns = {
    variety: VARIETIES.map(reader('variety')),
    fault: reader('fault')(FAULT),
    meaning: INTENTS.map(meaning),
    faults: FAULT_CATEGORIES.map((name) => meaning(MEANING_OF_FAULT(name))),
    category: FAULT_CATEGORIES.map(reader('category')),
  }
  known.set(model, columns)
  return columns
}

export const readMargins = (model: Model, all: Float32Array): Margins => {
  const columns = columnsOf(model)
  const margin = (column: number): number => all[column] ?? ABSENT
  const faults = columns.faults.map(margin)
  const ofFault = FAULT_SHARE * margin(columns.fault) + (1 - FAULT_SHARE) * Math.max(...faults)
  return {
    variety: columns.variety.map(margin),
    intent: columns.meaning.map((column, at) => (INTENTS[at] === FAULT ? ofFault : margin(column))),
    category: columns.category.map((column, at) => (margin(column) + (faults[at] ?? ABSENT)) / 2),
  }
}

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

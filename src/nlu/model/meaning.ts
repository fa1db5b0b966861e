import {
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from '../labels.ts'
import { type Columns, type Head, headOf, type Model, withoutColumn } from './model.ts'

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
/**
 * In the same way, whether it is none of ours: one opinion knows all such messages as one, the other each of their
 * topics by itself. Share chosen with voices held out (docs/benchmarks/understanding.md).
 */
const TOPIC_SHARE = 0.5
/**
 * Talk that only names our things is taken for a fault, seldom for anything else, and what is refused wrongly is mostly
 * no fault: the line leans away from faults, hardly towards refusals. Chosen with voices held out (docs/benchmarks/understanding.md).
 */
const LEAN_OUT = 0.05
const LEAN_FAULT = -0.2
const ABSENT = -2
const FAULT = 'report_fault'
const NO_FAULT = 'other'
const FOREIGN = 'out_of_scope'

export const MEANING_OF_FAULT = (category: string): string => `report_fault ${category}`

/** The head and the label that speak most plainly about an intent. */
export const speakerFor = (intent: Intent): { readonly head: string; readonly label: string } =>
  intent === FAULT ? { head: 'fault', label: FAULT } : { head: 'meaning', label: intent }

/** The columns of the model in which the answers to each question stand; -1 where one was never trained. */
type Places = {
  /** Where those of the intents stand, all together. */
  readonly intents: Columns
  readonly variety: readonly number[]
  readonly fault: number
  /** Of what is none of ours, one a topic. */
  readonly topics: readonly number[]
  /** By intent; a fault has none of its own. */
  readonly meaning: readonly number[]
  readonly faults: readonly number[]
  readonly category: readonly number[]
}

const known = new WeakMap<Model, Places>()

/** By label name, so that the model's own order of labels does not matter. */
const placesOf = (model: Model): Places => {
  const found = known.get(model)
  if (found) return found
  const reader = (name: string) => {
    const { labels, offset } = headOf(model, name)
    const places = new Map(labels.map((label, at) => [label, offset + at]))
    return (label: string): number => places.get(label) ?? -1
  }
  const meaning = reader('meaning')
  const heads = [headOf(model, 'fault'), headOf(model, 'meaning')]
  const places = {
    intents: {
      from: Math.min(...heads.map(({ offset }) => offset)),
      to: Math.max(...heads.map(({ offset, labels }) => offset + labels.length)),
    },
    variety: VARIETIES.map(reader('variety')),
    fault: reader('fault')(FAULT),
    topics: topicsAmong(headOf(model, 'fault')),
    meaning: INTENTS.map(meaning),
    faults: FAULT_CATEGORIES.map((name) => meaning(MEANING_OF_FAULT(name))),
    category: FAULT_CATEGORIES.map(reader('category')),
  }
  known.set(model, places)
  return places
}

/** Every answer of the head that is neither a fault nor one of our other intents. */
const topicsAmong = ({ labels, offset }: Head): number[] =>
  labels.flatMap((label, at) => (label === FAULT || label === NO_FAULT ? [] : [offset + at]))

/** The columns that `intentMargins` reads. */
export const intentColumns = (model: Model): Columns => placesOf(model).intents

const FAULT_AT = INTENTS.indexOf(FAULT)
const FOREIGN_AT = INTENTS.indexOf(FOREIGN)

const plainestOf = (all: Float64Array, columns: readonly number[]): number => {
  let plainest = Number.NEGATIVE_INFINITY
  for (const column of columns) plainest = Math.max(plainest, all[column] ?? ABSENT)
  return plainest
}

/** To be copied and filled, where a list would grow; no whole numbers, so that there is room for others. */
const UNFILLED: readonly number[] = INTENTS.map(() => 0.5)

export const intentMargins = (model: Model, all: Float64Array): number[] => {
  const { meaning, faults, fault, topics } = placesOf(model)
  const margins = UNFILLED.slice()
  for (let at = 0; at < margins.length; at++) margins[at] = all[meaning[at] as number] ?? ABSENT
  margins[FAULT_AT] =
    FAULT_SHARE * (all[fault] ?? ABSENT) + (1 - FAULT_SHARE) * plainestOf(all, faults) + LEAN_FAULT
  if (topics.length > 0) {
    const asOne = margins[FOREIGN_AT] as number
    margins[FOREIGN_AT] = asOne + TOPIC_SHARE * (plainestOf(all, topics) - asOne) + LEAN_OUT
  }
  return margins
}

export const readMargins = (model: Model, all: Float64Array): Margins => {
  const { variety, faults, category } = placesOf(model)
  return {
    variety: variety.map((column) => all[column] ?? ABSENT),
    intent: intentMargins(model, all),
    category: category.map((column, at) => ((all[column] ?? ABSENT) + (all[faults[at] ?? -1] ?? ABSENT)) / 2),
  }
}

/**
 * The model as it is asked: that something is no fault is the answer of no question, and without that column a row takes
 * sixty-four bytes.
 */
export const withoutUnread = (model: Model): Model => {
  const { labels, offset } = headOf(model, 'fault')
  const nth = labels.indexOf(NO_FAULT)
  return nth < 0 ? model : withoutColumn(model, offset + nth)
}

export type Labelled = {
  readonly variety: Variety
  readonly intent: Intent
  readonly category: FaultCategory | null
}

/** What a line answers; what is none of ours, with its topic if that is known. */
export type Answering = { readonly row: Labelled; readonly topic?: string }

/** The four questions a labelled line answers. Its stance tells neither how it is written nor what is broken. */
export const tasksOf = (lines: readonly Answering[]) => [
  { name: 'variety', labels: lines.map(({ row }) => row.variety), withoutLast: true },
  {
    name: 'fault',
    labels: lines.map(({ row, topic }) => (row.intent === FAULT ? FAULT : (topic ?? NO_FAULT))),
  },
  {
    name: 'meaning',
    labels: lines.map(({ row }) => (row.category ? MEANING_OF_FAULT(row.category) : row.intent)),
  },
  { name: 'category', labels: lines.map(({ row }) => row.category), withoutLast: true },
]

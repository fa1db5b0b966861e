import { type Features, featuresOf, keptFeatures } from '../features/blocks.ts'
import { fillMessage } from '../features/vector/fill-message.ts'
import type { Filled } from '../features/vector/filler.ts'
import { fillVector } from '../features/vector/vectorize.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import { INTENTS, type Intent } from '../labels.ts'
import { clausesIn } from '../text/clauses.ts'
import type { Line } from '../text/line.ts'
import { type Message, readClause } from '../text/message.ts'
import { intentColumns, intentMargins, type Margins, readMargins } from './meaning.ts'
import { type Model, marginsOf } from './model.ts'

/** The features of a message, and of its clauses where it has several: kept, to be weighed by several models. */
export type Reading = {
  readonly whole: Features
  readonly clauses: readonly Features[]
  readonly words: number
}

export const readingOf = (message: Message, gazetteer: Gazetteer, whole: Features): Reading => ({
  whole,
  clauses: clausesIn(message).map((clause) => keptFeatures(featuresOf(readClause(clause), gazetteer))),
  words: message.words.length,
})

/** A message on the scales: its category is known first, since only what is wanted takes its clauses. */
export type Weighing = {
  readonly category: readonly number[]
  margins(): Margins
}

/** Clauses by their text: of what is left of a message, and of its parts, most are clauses of the whole. */
export type KnownClauses = Map<string, readonly number[]>

/** What a message is weighed with, and its clauses as far as they are weighed. */
export type Scales = { readonly model: Model; readonly gazetteer: Gazetteer; readonly clauses: KnownClauses }

/** The same as a reading weighed, and nothing kept on the way but clauses. */
export const weighMessage = (scales: Scales, message: Message): Weighing => {
  const { model, gazetteer } = scales
  const whole = wholeMargins(model, fillMessage(message, gazetteer, model.dictionary))
  return {
    category: whole.category,
    margins: () =>
      withClauses(
        whole,
        clausesIn(message).map((clause) => knownMargins(scales, clause)),
      ),
  }
}

const knownMargins = ({ model, gazetteer, clauses }: Scales, clause: Line): readonly number[] => {
  const known = clauses.get(clause.text)
  if (known !== undefined) return known
  const margins = clauseMargins(model, fillMessage(readClause(clause), gazetteer, model.dictionary))
  clauses.set(clause.text, margins)
  return margins
}

export const weighReading = (model: Model, { whole, clauses }: Omit<Reading, 'words'>): Margins =>
  withClauses(
    wholeMargins(model, fillVector(whole, model.dictionary)),
    clauses.map((clause) => clauseMargins(model, fillVector(clause, model.dictionary))),
  )

const wholeMargins = (model: Model, vector: Filled): Margins => readMargins(model, marginsOf(model, vector))

const clauseMargins = (model: Model, vector: Filled): readonly number[] =>
  intentMargins(model, marginsOf(model, vector, intentColumns(model)))

/** What surrounds a request without being one: it is meant only where every clause means it. */
const SURROUNDINGS: ReadonlySet<Intent> = new Set<Intent>(['greet', 'thank', 'goodbye', 'out_of_scope'])
/**
 * How much the clauses count beside the whole. Chosen by voices held out: strangers' messages among greetings and
 * jokes gain six points, messages that come straight to the point lose a sixth of one (docs/benchmarks/understanding.md).
 */
const CLAUSE_SHARE = 0.3
const SURROUNDS = INTENTS.map((name) => SURROUNDINGS.has(name))

const plainestOf = (clauses: readonly (readonly number[])[], intent: number): number => {
  const surrounds = SURROUNDS[intent] as boolean
  let plainest = surrounds ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
  for (const clause of clauses) {
    const margin = clause[intent] as number
    if (surrounds ? margin < plainest : margin > plainest) plainest = margin
  }
  return plainest
}

/** A request is as plain as its plainest clause; the detours around it do not make it less of one. */
const withClauses = (whole: Margins, clauses: readonly (readonly number[])[]): Margins => {
  if (clauses.length === 0) return whole
  const intent = whole.intent.map(
    (margin, at) => (1 - CLAUSE_SHARE) * margin + CLAUSE_SHARE * plainestOf(clauses, at),
  )
  return { ...whole, intent }
}

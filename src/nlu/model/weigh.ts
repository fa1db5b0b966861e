import { blocksOf } from '../features/blocks.ts'
import { type Block, vectorize } from '../features/vectorize.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import { INTENTS, type Intent } from '../labels.ts'
import { clausesOf, type Message } from '../text/message.ts'
import { type Margins, readMargins } from './meaning.ts'
import { type Model, marginsOf } from './model.ts'

/** The features of a message, and of its clauses where it has several. */
export type Reading = {
  readonly whole: readonly Block[]
  readonly clauses: readonly (readonly Block[])[]
}

export const readingOf = (
  message: Message,
  gazetteer: Gazetteer,
  whole = blocksOf(message, gazetteer),
): Reading => ({ whole, clauses: clausesOf(message).map((clause) => blocksOf(clause, gazetteer)) })

/** What surrounds a request without being one: it is meant only where every clause means it. */
const SURROUNDINGS: ReadonlySet<Intent> = new Set<Intent>(['greet', 'thank', 'goodbye', 'out_of_scope'])
/**
 * How much the clauses count beside the whole. Chosen by voices held out: strangers' messages among greetings and
 * jokes gain six points, messages that come straight to the point lose a sixth of one (docs/benchmarks.md).
 */
const CLAUSE_SHARE = 0.3
/** A request is as plain as its plainest clause; the detours around it do not make it less of one. */
export const weighReading = (model: Model, { whole, clauses }: Reading): Margins => {
  const weighed = weighBlocks(model, whole)
  if (clauses.length === 0) return weighed
  const parts = clauses.map((clause) => weighBlocks(model, clause).intent)
  const intent = INTENTS.map((name, at) => {
    const margins = parts.map((part) => part[at] as number)
    const plainest = SURROUNDINGS.has(name) ? Math.min(...margins) : Math.max(...margins)
    return (1 - CLAUSE_SHARE) * (weighed.intent[at] as number) + CLAUSE_SHARE * plainest
  })
  return { ...weighed, intent }
}

const weighBlocks = (model: Model, blocks: readonly Block[]): Margins =>
  readMargins(model, marginsOf(model, vectorize(blocks, model.dictionary)))

import { setImmediate as nextTurn } from 'node:timers/promises'
import { certaintyOf } from '../certainty.ts'
import type { LabelledRow } from '../labelled/index.ts'
import { ENTITY_KEYS, type EntityKey, VARIETIES, type Variety } from '../labels.ts'
import type { Understander, Understanding } from '../understanding.ts'
import {
  accuracyOf,
  calibrationError,
  macroF1Of,
  percentile,
  type Scores,
  scoresFrom,
  scoresOf,
  share,
  type Trial,
} from './metrics.ts'

/** What `nlu evaluate FILE --json` prints. Shares are 0 to 1, rounded to four places. */
export type Evaluation = {
  readonly n: number
  readonly variety: { readonly accuracy: number }
  readonly intent: { readonly accuracy: number; readonly macroF1: number }
  /** Over the lines whose gold intent is `report_fault`, whatever intent was given. */
  readonly category: { readonly accuracy: number }
  readonly entities: Readonly<Record<EntityKey, Scores>>
  readonly outOfScope: { readonly precision: number; readonly recall: number }
  /** `answered`: the share acted upon without asking back; `answeredRight`: how much of that is right. */
  readonly calibration: { readonly ece: number; readonly answered: number; readonly answeredRight: number }
  readonly byVariety: Readonly<Record<Variety, { readonly n: number; readonly intentAccuracy: number }>>
  readonly latencyMicros: { readonly p50: number; readonly p99: number }
}

export type Asked = {
  readonly row: LabelledRow
  readonly understanding: Understanding
  readonly micros: number
  /** The category that would be chosen if it is a fault. */
  readonly category: string
}

export type HowToEvaluate = {
  readonly now: Date
  /**
   * Other messages, understood before the first is timed: a server has long had its code compiled and its common words
   * looked up. None of the rows themselves.
   */
  readonly warmUp?: readonly string[]
}

type Judged = Understander & { categoryOf?(text: string): string }

const ask = (understander: Judged, row: LabelledRow, now: Date): Asked => {
  const before = process.hrtime.bigint()
  const understanding = understander.understand(row.text, { now })
  const micros = Number(process.hrtime.bigint() - before) / 1000
  const category = understanding.category ?? understander.categoryOf?.(row.text) ?? ''
  return { row, understanding, micros, category }
}

/**
 * Puts every row to the understander, each in a turn of its own, as a server gets messages: what the engine collects
 * between two turns is no part of a message's time. `categoryOf` looks at the fault categories of a line taken for
 * something else.
 */
export const evaluate = async (
  understander: Judged,
  rows: readonly LabelledRow[],
  { now, warmUp = [] }: HowToEvaluate,
): Promise<Evaluation> => {
  for (const text of warmUp) understander.understand(text, { now })
  const asked: Asked[] = []
  for (const row of rows) {
    await nextTurn()
    asked.push(ask(understander, row, now))
  }
  return figuresOf(asked)
}

const figuresOf = (asked: readonly Asked[]): Evaluation => {
  const intents = answersOf(asked, 'intent')
  const { precision, recall } = scoresOf(intents, 'out_of_scope')
  const faults = asked.filter(({ row }) => row.intent === 'report_fault')
  const micros = asked.map((one) => one.micros)
  return {
    n: asked.length,
    variety: { accuracy: accuracyOf(answersOf(asked, 'variety')) },
    intent: { accuracy: accuracyOf(intents), macroF1: macroF1Of(intents) },
    category: {
      accuracy: accuracyOf(
        faults.map(({ row, category }) => ({ gold: row.category ?? '', given: category })),
      ),
    },
    entities: record(ENTITY_KEYS, (key) => entityScores(asked, key)),
    outOfScope: { precision, recall },
    calibration: calibrationOf(asked),
    byVariety: record(VARIETIES, (variety) => {
      const own = asked.filter(({ row }) => row.variety === variety)
      return { n: own.length, intentAccuracy: accuracyOf(answersOf(own, 'intent')) }
    }),
    latencyMicros: { p50: Math.round(percentile(micros, 0.5)), p99: Math.round(percentile(micros, 0.99)) },
  }
}

const answersOf = (asked: readonly Asked[], question: 'intent' | 'variety') =>
  asked.map(({ row, understanding }) => ({ gold: row[question], given: understanding[question] }))

const record = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>

const entityScores = (asked: readonly Asked[], key: EntityKey): Scores => {
  const pairs = asked.map(({ row, understanding }) => ({
    gold: typedAs(row.entities[key]),
    given: typedAs(understanding.entities[key]),
  }))
  return scoresFrom({
    right: pairs.filter(({ gold, given }) => gold !== undefined && gold === given).length,
    given: pairs.filter(({ given }) => given !== undefined).length,
    gold: pairs.filter(({ gold }) => gold !== undefined).length,
  })
}

const typedAs = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value).trim()

const calibrationOf = (asked: readonly Asked[]): Evaluation['calibration'] => {
  const trials = asked.map(({ row, understanding }): Trial & { sure: boolean } => ({
    confidence: understanding.confidence,
    right: understanding.intent === row.intent && understanding.category === row.category,
    sure: certaintyOf(understanding) === 'sure',
  }))
  const sure = trials.filter((trial) => trial.sure)
  return {
    ece: calibrationError(trials),
    answered: share(sure.length, trials.length),
    answeredRight: share(sure.filter(({ right }) => right).length, sure.length),
  }
}

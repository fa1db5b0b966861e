import { createRequire } from 'node:module'
import { fold, wordsOf } from '../../../shared/text/index.ts'
import type { TextAndLabel } from '../../labelled/index.ts'
import { accuracyOf } from '../metrics.ts'
import type { Peer } from './peer.ts'

/** Features by running number; only what is present is named. */
type Observation = Readonly<Record<number, string>>
type Sparse = {
  addExample(observation: Observation, label: string): void
  getClassifications(observation: Observation): { label: string }[]
}
type BayesClassifier = new (stemmer: undefined, smoothing: number) => { readonly classifier: Sparse }
/** The single file of `natural` that is needed: the whole package takes a second to load. */
const require = createRequire(import.meta.url)

/** Distinct folded words: `natural`'s own tokenizer drops all Arabic. */
const observe = (text: string): Observation => ({ ...[...new Set(wordsOf(fold(text)))] })

/** One of its own packages (sylvester) replaces `Math.sign` for the whole process, with one that takes 0 for positive. */
const loadClassifier = (): BayesClassifier => {
  const { sign } = Math
  try {
    return require('natural/lib/natural/classifiers/bayes_classifier.js') as BayesClassifier
  } finally {
    Math.sign = sign
  }
}

const trainWith = (rows: readonly TextAndLabel[], smoothing: number): ((text: string) => string) => {
  const Classifier = loadClassifier()
  // Its inner classifier takes sparse examples; the outer one turns each into a row as long as the vocabulary.
  const { classifier } = new Classifier(undefined, smoothing)
  for (const { text, label } of rows) classifier.addExample(observe(text), label)
  return (text) => classifier.getClassifications(observe(text))[0]?.label ?? ''
}

/** Lines of rare classes repeated until every class has as many: its estimates divide by a class's lines. */
const balanced = (rows: readonly TextAndLabel[]): TextAndLabel[] => {
  const byLabel = new Map<string, TextAndLabel[]>()
  for (const row of rows) {
    const own = byLabel.get(row.label)
    if (own) own.push(row)
    else byLabel.set(row.label, [row])
  }
  const largest = Math.max(...[...byLabel.values()].map((own) => own.length))
  return [...byLabel.values()].flatMap((own) =>
    Array.from({ length: largest }, (_, at) => own[at % own.length] as TextAndLabel),
  )
}

const SMOOTHINGS = [1, 0.1, 0.01]
const FEEDINGS = [(rows: readonly TextAndLabel[]) => rows, balanced]
const WAYS = FEEDINGS.flatMap((feed) => SMOOTHINGS.map((smoothing) => ({ feed, smoothing })))
const HELD_OUT = 10

/**
 * `natural`'s naive Bayes at its best: the smoothing it comes with lets whatever is rare speak for the rarest class,
 * so smoothing and balance are chosen on a tenth of the training lines.
 */
export const trainBayes = (rows: readonly TextAndLabel[]): ((text: string) => string) => {
  const held = rows.filter((_, line) => line % HELD_OUT === 0)
  const kept = rows.filter((_, line) => line % HELD_OUT !== 0)
  const scored = WAYS.map(({ feed, smoothing }) => {
    const classify = trainWith(feed(kept), smoothing)
    const pairs = held.map(({ text, label }) => ({ gold: label, given: classify(text) }))
    return { feed, smoothing, accuracy: accuracyOf(pairs) }
  })
  const best = scored.reduce((top, one) => (one.accuracy > top.accuracy ? one : top))
  return trainWith(best.feed(rows), best.smoothing)
}

export const bayes: Peer = async ({ train, texts }) => texts.map(trainBayes(train))

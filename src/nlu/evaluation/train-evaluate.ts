import { BLOCKS_OF_ANY_TEXT, featuresOf } from '../features/blocks.ts'
import { fillVector } from '../features/vector/vectorize.ts'
import { loadGazetteer } from '../gazetteer/concepts.ts'
import type { TextAndLabel } from '../labelled/index.ts'
import { headOf, marginsOf } from '../model/model.ts'
import { trainModel } from '../model/train.ts'
import { readMessage } from '../text/message.ts'
import { readTexts, vectorsOf } from '../training/reading.ts'
import { type Answer, accuracyOf, macroF1Of, percentile } from './metrics.ts'

/** What `nlu train-evaluate TRAIN TEST --json` prints. */
export type TrialFigures = {
  readonly n: number
  readonly accuracy: number
  readonly macroF1: number
  readonly trainSeconds: number
  readonly latencyMicros: { readonly p50: number; readonly p99: number }
}

/** The engine's share in the result: the same normal form, features and learner, on any texts and labels. */
export const trainEvaluate = (
  trainRows: readonly TextAndLabel[],
  testRows: readonly TextAndLabel[],
): TrialFigures => {
  const started = process.hrtime.bigint()
  const classify = trainClassifier(trainRows)
  const trainSeconds = Number(process.hrtime.bigint() - started) / 1e9
  const micros: number[] = []
  const answers = testRows.map(({ text, label }): Answer => {
    const before = process.hrtime.bigint()
    const given = classify(text)
    micros.push(Number(process.hrtime.bigint() - before) / 1000)
    return { gold: label, given }
  })
  return {
    n: testRows.length,
    accuracy: accuracyOf(answers),
    macroF1: macroF1Of(answers),
    trainSeconds: Math.round(trainSeconds * 100) / 100,
    latencyMicros: { p50: Math.round(percentile(micros, 0.5)), p99: Math.round(percentile(micros, 0.99)) },
  }
}

/** Size is no matter here; chosen, with the learner's cost, on a split of ArBanking77's training file. */
const EVERY_FEATURE = 1

/** A function from text to the label with the largest margin. */
export const trainClassifier = (rows: readonly TextAndLabel[]): ((text: string) => string) => {
  const gazetteer = loadGazetteer()
  const { features, plausibility } = readTexts(
    rows.map((row) => row.text),
    gazetteer,
    { blocks: BLOCKS_OF_ANY_TEXT },
  )
  const model = trainModel({
    ...vectorsOf(features, EVERY_FEATURE),
    tasks: [{ name: 'label', labels: rows.map((row) => row.label) }],
  })
  const { labels } = headOf(model, 'label')
  return (text) => {
    const read = featuresOf(readMessage(text, plausibility), gazetteer, BLOCKS_OF_ANY_TEXT)
    const margins = marginsOf(model, fillVector(read, model.dictionary))
    const best = margins.reduce((top, margin, at) => (margin > (margins[top] ?? margin) ? at : top), 0)
    return labels[best] ?? ''
  }
}

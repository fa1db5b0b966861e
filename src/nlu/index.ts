export { certaintyOf } from './certainty.ts'
export type { TrainedUnderstander } from './create-understander.ts'
export {
  type Compared,
  type CrossValidation,
  comparePeers,
  crossValidate,
  type Evaluation,
  evaluate,
  type TrialFigures,
  trainEvaluate,
} from './evaluation/index.ts'
export type { Explanation } from './explain/index.ts'
export { type LabelledRow, readLabelled, readTexts, type TextAndLabel } from './labelled/index.ts'
export {
  type Entities,
  type EntityKey,
  FAULT_CATEGORIES,
  type FaultCategory,
  INTENTS,
  type Intent,
  VARIETIES,
  type Variety,
} from './labels.ts'
export { loadUnderstander, type ModelPlace } from './load.ts'
export { readCorpus } from './training/read-corpus.ts'
export type { Alternative, Certainty, Understander, Understanding } from './understanding.ts'

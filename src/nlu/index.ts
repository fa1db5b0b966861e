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
export { type Gravity, readGravity } from './gravity/index.ts'
export { type LabelledRow, nearestOf, readLabelled, readTexts, type TextAndLabel } from './labelled/index.ts'
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
export { type LoadedUnderstander, loadUnderstander, type ModelPlace } from './load.ts'
export { saysFailure } from './second-fault/index.ts'
export {
  approveSuggestion,
  createMongoSuggestionStore,
  type Label,
  rejectSuggestion,
  SUGGESTION_STATUSES,
  type Suggestion,
  type SuggestionStatus,
  type SuggestionStore,
  suggest,
  suggestionMigrations,
} from './suggestions/index.ts'
export { readCorpus } from './training/read-corpus.ts'
export type {
  Alternative,
  Certainty,
  OtherFault,
  SecondFault,
  Understander,
  Understanding,
} from './understanding.ts'
export { readPast, readSpan, readUntil, saysUntil } from './until/index.ts'

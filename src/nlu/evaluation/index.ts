export { trainBayes } from './bayes.ts'
export { type Evaluation, evaluate } from './evaluate.ts'
export { accuracyOf } from './metrics.ts'
export { type TrialFigures, trainClassifier, trainEvaluate } from './train-evaluate.ts'

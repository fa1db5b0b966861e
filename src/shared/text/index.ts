export { isolate, rightToLeft, stripBidiControls } from './bidi.ts'
export { cleanText, ellipsis, shownFileName } from './clean.ts'
export { FOLDING_STEPS, type FoldingStep, fold, wordsOf } from './fold.ts'
export { skeleton, skeletonOf } from './skeleton.ts'

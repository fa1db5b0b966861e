export { nearestOf } from './nearest.ts'
export { parseLabelled, readLabelled } from './read-labelled.ts'
export { readTexts, type TextAndLabel } from './read-texts.ts'
export type { LabelledRow } from './row.ts'

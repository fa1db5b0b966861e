export { type FilePart, type OutboundFile, type Part, render } from './render.ts'
export { mainPart, Sequence } from './sequence.ts'
export { splitText, type TextLimits } from './split-text.ts'

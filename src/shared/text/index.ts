export { isolate, stripBidiControls } from './bidi.ts'
export { cleanText, ellipsis } from './clean.ts'

export { formatDay, formatInstant, formatTime } from './dates.ts'
export { loadTexts, type TextParams, type Texts } from './texts.ts'

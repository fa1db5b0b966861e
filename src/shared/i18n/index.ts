export { formatDay, formatInstant, formatShortDay, formatTime } from './dates.ts'
export { loadTexts, type TextParams, type Texts } from './texts.ts'

export { formatDay, formatInstant, formatShortDay, formatTime, ZONE } from './dates.ts'
export { loadTexts, type TextParams, type Texts } from './texts.ts'

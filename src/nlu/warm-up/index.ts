export { commonWords } from './common-words.ts'
export { type WarmUp, warmUp } from './warm-up.ts'

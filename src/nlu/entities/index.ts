export { extractEntities } from './extract.ts'
export { learnTagger } from './learn.ts'
export type { Tagger } from './tagger/tag.ts'

import { fold, skeleton } from '../../shared/text/index.ts'
import { remembering } from './remember.ts'

/** The consonant skeleton of a folded word. */
export const skeletonOfWord = remembering(skeleton)
/** One word or mark, folded: many small steps. */
export const foldWord = remembering(fold)

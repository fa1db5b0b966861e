import { readGravity } from '../../../nlu/index.ts'
import { keeping } from '../../../shared/index.ts'

/** Danger and extent: asked for a message up to four times, by whoever takes it up and before it is answered. */
export const gravityOf = keeping(readGravity)

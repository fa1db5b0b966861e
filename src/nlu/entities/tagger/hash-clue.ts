import { hashStart, hashText } from '../../features/hash.ts'

const SEED = 40

/** A clue's name as a number: features are combinations of them, and strings would be slow. */
export const clueHash = (text: string): number => hashText(hashStart(SEED), text)

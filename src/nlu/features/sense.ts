import type { Meanings } from '../gazetteer/concepts.ts'
import { hashEnd, hashStart, hashText } from './hash.ts'
import { stemOf } from './stem.ts'

const SEEDS = { meaning: 9, stem: 10 }

/** One number for all words that mean the same every day, in whatever variety, or else have a stem in common. */
export const senseOf = ({ text, everyday, bareVerb }: Meanings): number => {
  const meaning = everyday.alone[0] ?? bareVerb
  return meaning === undefined
    ? hashEnd(hashText(hashStart(SEEDS.stem), stemOf(text)))
    : hashEnd(hashText(hashStart(SEEDS.meaning), meaning))
}

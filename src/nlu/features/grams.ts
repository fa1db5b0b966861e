import { hashEnd, hashStart, hashText, hashUnit } from './hash.ts'

const SPACE = 32

/** Hashes of single words and of neighbouring pairs. */
export const wordGrams = (words: readonly string[], seed: number): number[] => {
  const grams: number[] = []
  let before: string | undefined
  for (const word of words) {
    grams.push(hashEnd(hashText(hashStart(seed), word)))
    if (before !== undefined) {
      grams.push(hashEnd(hashText(hashUnit(hashText(hashStart(seed), before), SPACE), word)))
    }
    before = word
  }
  return grams
}

export type Lengths = { readonly from: number; readonly to: number }

/** Hashes of the letter groups of every word, the word's edges included, never across two words. */
export const letterGrams = (words: readonly string[], lengths: Lengths, seed: number): number[] => {
  const grams: number[] = []
  const start = hashStart(seed)
  for (const word of words) {
    const padded = ` ${word} `
    for (let from = 0; from < padded.length - 1; from++) {
      let hash = start
      const end = Math.min(padded.length, from + lengths.to)
      for (let at = from; at < end; at++) {
        hash = hashUnit(hash, padded.charCodeAt(at))
        if (at - from + 1 >= lengths.from) grams.push(hashEnd(hash))
      }
    }
  }
  return grams
}

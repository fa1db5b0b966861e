import { hashEnd, hashStart, hashText, hashUnit } from './hash.ts'
import type { HashBuffer } from './hash-buffer.ts'

const SPACE = 32

/** Hashes of single words and of neighbouring pairs. */
export const addWordGrams = (into: HashBuffer, words: readonly string[], seed: number): void => {
  const start = hashStart(seed)
  let before = 0
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const mixed = hashText(start, word)
    into.push(hashEnd(mixed))
    if (at > 0) into.push(hashPair(before, word))
    before = mixed
  }
}

/** The hash of a word after another, of which it is known what its letters were mixed to. */
export const hashPair = (before: number, word: string): number =>
  hashEnd(hashText(hashUnit(before, SPACE), word))

/** Two words as far apart say little more about each other. */
const FARTHEST_PAIR = 12

/**
 * Hashes of every two words that stand in one sentence's reach, whichever comes first: varieties order the same words
 * differently.
 */
export const addPairs = (into: HashBuffer, words: readonly number[], seed: number): void => {
  const start = hashStart(seed)
  for (let at = 0; at < words.length; at++) {
    const one = words[at] as number
    const end = Math.min(words.length, at + 1 + FARTHEST_PAIR)
    for (let next = at + 1; next < end; next++) {
      const other = words[next] as number
      if (one === other) continue
      into.push(hashEnd(hashUnit(hashUnit(start, Math.min(one, other)), Math.max(one, other))))
    }
  }
}

export type Lengths = { readonly from: number; readonly to: number }

/** Hashes of the letter groups of every word, the word's edges included, never across two words. */
export const addLetterGrams = (
  into: HashBuffer,
  words: readonly string[],
  lengths: Lengths,
  seed: number,
): void => {
  const start = hashStart(seed)
  for (const word of words) {
    const { length } = word
    // A space stands before the word and after it: at 0 and at length + 1.
    for (let from = 0; from <= length; from++) {
      let hash = start
      const end = Math.min(length + 2, from + lengths.to)
      for (let at = from; at < end; at++) {
        hash = hashUnit(hash, at === 0 || at > length ? SPACE : word.charCodeAt(at - 1))
        if (at - from + 1 >= lengths.from) into.push(hashEnd(hash))
      }
    }
  }
}

import { hashEnd, hashStart, hashText } from '../features/hash.ts'

/** A feature in words a person can read, with the hash that the model knows it by. */
export type NamedFeature = { readonly name: string; readonly hash: number }

const named = (kind: string, seed: number, text: string): NamedFeature => ({
  name: `${kind} “${text}”`,
  hash: hashEnd(hashText(hashStart(seed), text)),
})

/** The words and pairs of `wordGrams`, with their names. */
export const namedWords = (kind: string, seed: number, words: readonly string[]): NamedFeature[] =>
  words.flatMap((word, at) => [
    named(kind, seed, word),
    ...(at === 0 ? [] : [named(kind, seed, `${words[at - 1]} ${word}`)]),
  ])

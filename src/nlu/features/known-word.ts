import { type Gazetteer, type Meanings, meaningsOf } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { rememberingFor } from '../text/remember.ts'
import { skeletonOfWord } from '../text/words.ts'
import { traitsOf } from './shape.ts'

/** All that features ask about a word by itself, so that it is looked up once. */
export type KnownWord = Meanings & {
  readonly word: string
  readonly skeleton: string
  readonly traits: number
}

const knownWordOf = rememberingFor(
  (word: string, gazetteer: Gazetteer): KnownWord => ({
    ...{ word, skeleton: skeletonOfWord(word), traits: traitsOf(word) },
    ...meaningsOf(word, gazetteer),
  }),
)

/** A message with what is known about each of its words; words of vowels only have no skeleton. */
export type Known = {
  readonly message: Message
  readonly words: readonly KnownWord[]
  readonly skeletons: readonly string[]
}

export const knownIn = (message: Message, gazetteer: Gazetteer): Known => {
  const words = message.words.map((word) => knownWordOf(word, gazetteer))
  const skeletons: string[] = []
  for (const { skeleton } of words) if (skeleton !== '') skeletons.push(skeleton)
  return { message, words, skeletons }
}

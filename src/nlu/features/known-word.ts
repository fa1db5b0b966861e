import { conceptsIn, everydayIn, type Gazetteer, type Meanings, meaningsOf } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { skeletonOfWord } from '../text/words/words.ts'

/** A message with what is known about each of its words; words of vowels only have no skeleton. */
export type Known = {
  readonly message: Message
  readonly words: readonly Meanings[]
  readonly skeletons: readonly string[]
  readonly concepts: readonly string[]
  readonly everyday: readonly string[]
}

export const knownIn = (message: Message, gazetteer: Gazetteer): Known => {
  const words = message.words.map((word) => meaningsOf(word, gazetteer))
  const skeletons: string[] = []
  for (const word of message.words) {
    const skeleton = skeletonOfWord(word)
    if (skeleton !== '') skeletons.push(skeleton)
  }
  return { message, words, skeletons, concepts: conceptsIn(words), everyday: everydayIn(words) }
}

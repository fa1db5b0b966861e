import { conceptsIn, everydayIn, type Gazetteer, type Meanings, meaningsOf } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { rememberingFor } from '../text/words/remember.ts'
import type { Word } from '../text/words/vocabulary.ts'
import { skeletonOfWord } from '../text/words/words.ts'
import { traitsOf } from './shape.ts'

/** All that features ask about a word by itself, so that it is looked up once. */
export type KnownWord = Meanings & {
  readonly skeleton: string
  readonly traits: number
}

/** Written out: copies of objects by their properties take four times the room. */
const knownWordOf = rememberingFor((word: Word, gazetteer: Gazetteer): KnownWord => {
  const { text, things, everyday, speech, bareVerb } = meaningsOf(word, gazetteer)
  return { text, things, everyday, speech, bareVerb, skeleton: skeletonOfWord(word), traits: traitsOf(text) }
})

/** A message with what is known about each of its words; words of vowels only have no skeleton. */
export type Known = {
  readonly message: Message
  readonly words: readonly KnownWord[]
  readonly skeletons: readonly string[]
  readonly concepts: readonly string[]
  readonly everyday: readonly string[]
}

export const knownIn = (message: Message, gazetteer: Gazetteer): Known => {
  const words: KnownWord[] = []
  const skeletons: string[] = []
  for (const word of message.words) {
    const known = knownWordOf(word, gazetteer)
    words.push(known)
    if (known.skeleton !== '') skeletons.push(known.skeleton)
  }
  return { message, words, skeletons, concepts: conceptsIn(words), everyday: everydayIn(words) }
}

import type { Understanding } from '../../nlu/index.ts'
import type { Language } from '../../shared/index.ts'
import { isUndoWord } from './reading/asides/short/short-words.ts'
import { plainAnswer } from './reading/plain-answer.ts'
import { wordsOf } from './reading/words.ts'

export type Spoken = {
  readonly text: string
  readonly understanding?: Understanding | undefined
  readonly chose: boolean
  /** A question of ours is open: one word is then an answer. */
  readonly asked: boolean
  /** The language of the conversation so far. */
  readonly spoken: Language | undefined
  /** The language that the person chose. */
  readonly chosen: Language | undefined
}

/** Said in the other language too, and so no sign of a change. */
const BORROWED = new Set<string>(['affirm', 'deny', 'thank', 'goodbye'])

const speaksNoLanguage = ({ text, understanding, chose, asked }: Spoken): boolean => {
  if (chose || !understanding || plainAnswer(text) || isUndoWord(text)) return true
  const reference = understanding.entities.ticket
  const words = wordsOf(reference ? text.replace(reference, ' ') : text).filter((word) => /\p{L}/u.test(word))
  return words.length === 0 || (words.length === 1 && (asked || BORROWED.has(understanding.intent)))
}

const ofMostWords = (text: string): Language => {
  const arabic = wordsOf(text).filter((word) => /\p{Script=Arabic}/u.test(word)).length
  const latin = wordsOf(text).filter((word) => /\p{Script=Latin}/u.test(word)).length
  return latin > arabic ? 'fr' : 'ar'
}

/** The language of a message that has one; undefined for one-word answers, emoji, references and choices. */
export const languageOf = (spoken: Spoken): Language | undefined => {
  if (speaksNoLanguage(spoken)) return undefined
  switch (spoken.understanding?.variety) {
    case 'msa':
    case 'darija':
      return 'ar'
    case 'fr':
      return 'fr'
    case 'arabizi':
      return spoken.chosen ?? 'ar'
    default:
      return spoken.chosen ?? ofMostWords(spoken.text)
  }
}

/** A reply follows the language of the message, else that of the conversation, else the one the person chose. */
export const replyLanguage = (spoken: Spoken): Language =>
  languageOf(spoken) ?? spoken.spoken ?? spoken.chosen ?? 'ar'

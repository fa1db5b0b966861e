import { fold, skeleton } from '../../../shared/text/index.ts'
import { kindAt, LETTER, sizeAt } from '../letters.ts'
import { remembering } from './remember.ts'
import { type Word, wordOf } from './vocabulary.ts'

/** The consonant skeleton of a folded word. */
export const skeletonOfWord = remembering(({ text }) => skeleton(text))
/** One word or mark, folded: many small steps. */
export const foldWord = remembering(({ text }) => wordOf(fold(text)))

/** The words of a folded text: the same as `wordsOf` finds, by a look at each letter. */
export const wordsIn = (folded: string): Word[] => {
  const words: Word[] = []
  let start = -1
  for (let at = 0; at < folded.length; at += sizeAt(folded, at)) {
    const isLetter = kindAt(folded, at) === LETTER
    if (isLetter && start < 0) start = at
    if (isLetter || start < 0) continue
    words.push(wordOf(folded.slice(start, at)))
    start = -1
  }
  if (start >= 0) words.push(wordOf(folded.slice(start)))
  return words
}

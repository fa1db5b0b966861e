import { fold } from '../../../shared/text/index.ts'

export type Word = {
  readonly typed: string
  readonly folded: string
  readonly start: number
  readonly end: number
  /** What stands between the word before and this one. */
  readonly gap: string
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

export const wordsIn = (text: string): Word[] => {
  let last = 0
  return [...text.matchAll(WORD)].map(({ 0: typed, index }) => {
    const word = {
      typed,
      folded: fold(typed),
      start: index,
      end: index + typed.length,
      gap: text.slice(last, index),
    }
    last = word.end
    return word
  })
}

const ARABIC = /\p{Script=Arabic}/u
export const isArabic = (word: string): boolean => ARABIC.test(word)

/** "Bennani", not "HP" and not "bennani". */
export const isCapitalised = (typed: string): boolean => /^\p{Lu}\p{Ll}/u.test(typed)

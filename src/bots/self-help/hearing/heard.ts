import { keeping } from '../../../shared/index.ts'
import { fold, skeleton, wordsOf } from '../../../shared/text/index.ts'

/**
 * A word of a report: how it may be read with what is glued before it taken off, how those sound, and the first
 * letters of all these, with the empty one for what may begin anyhow.
 */
export type HeardWord = {
  readonly forms: readonly string[]
  readonly sounds: readonly string[]
  readonly begins: readonly string[]
}

/** "coinncé", "7ssel": a doubled letter is a matter of taste on a phone. */
export const undoubled = (word: string): string => word.replace(/(\p{L})\1+/gu, '$1')

/** And, in, with, like, to, of; then the article: "والطابعة", "دالقاعة", "flimprimante", "wlwifi". */
const GLUED = [/^[وفبكلد]/, /^ال/, /^[وفبكد]ال/, /^[wfbdl]/, /^[wfbd]l/]
const SHORTEST = 3

const formsOf = (word: string): string[] => {
  const whole = undoubled(word)
  const rests = GLUED.map((glue) => whole.replace(glue, '')).filter((rest) => rest.length >= SHORTEST)
  return [...new Set([whole, ...rests])]
}

const hear = (word: string): HeardWord => {
  const forms = formsOf(word)
  const sounds = [...new Set(forms.map(skeleton))]
  const begins = [...new Set(['', ...[...forms, ...sounds].map((form) => form.slice(0, 1))])]
  return { forms, sounds, begins }
}

/** Reports are made of the same words; what is longer than any of them is not worth its room. */
const LONGEST_KEPT = 40
const MOST_KEPT = 2_000
const known = keeping(hear, MOST_KEPT)

export const heardWords = (text: string): HeardWord[] =>
  wordsOf(fold(text)).map((word) => (word.length > LONGEST_KEPT ? hear(word) : known(word)))

import { fold, skeleton } from '../../../shared/text/index.ts'
import { type HeardWord, undoubled } from './heard.ts'

/** One word of a pattern: whether a heard word is it. */
type Fits = (word: HeardWord) => boolean
/** Words that must follow each other. */
export type Pattern = readonly Fits[]

const SEVERAL =
  /^(?:[2-9]|\d{2,}|deux|trois|quatre|cinq|jouj|joj|tlata|جوج|ثلاثه|تلاته|ربعه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|عده|plusieurs)$/

/** "sawt" sounds as "est" does: a sound of two consonants is no word. */
const SHORTEST_SOUND = 3

const wordPattern = (written: string): Fits => {
  if (written === '#') return ({ forms }) => forms.some((form) => SEVERAL.test(form))
  const bySound = written.startsWith('~')
  const isPrefix = written.endsWith('*')
  const stem = fold(written.replace(/[~*]/g, ''))
  const wanted = bySound ? skeleton(stem) : undoubled(stem)
  if (bySound && wanted.length < SHORTEST_SOUND) throw new Error(`"${written}" is too short a sound`)
  const fits = (heard: string): boolean => (isPrefix ? heard.startsWith(wanted) : heard === wanted)
  return bySound ? ({ sounds }) => sounds.some(fits) : ({ forms }) => forms.some(fits)
}

/**
 * Patterns as they are written in the word lists, separated by spaces: `bourrag*` is any word that begins so,
 * `papier_coince` two words in a row, `~khdamch` any spelling of that sound in either script, `#` a number above one.
 */
export const patterns = (written: string): readonly Pattern[] =>
  written
    .trim()
    .split(/\s+/)
    .map((phrase) => phrase.split('_').map(wordPattern))

const standsAt = (pattern: Pattern, words: readonly HeardWord[], at: number): boolean =>
  pattern.every((fits, offset) => {
    const word = words[at + offset]
    return word !== undefined && fits(word)
  })

export const occurs = (alternatives: readonly Pattern[], words: readonly HeardWord[]): boolean =>
  words.some((_, at) => alternatives.some((pattern) => standsAt(pattern, words, at)))

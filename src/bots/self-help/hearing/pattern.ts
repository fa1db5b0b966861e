import { fold, skeleton } from '../../../shared/text/index.ts'
import { type HeardWord, undoubled } from './heard.ts'

/** One word of a pattern: whether a heard word is it, and with what it begins then; anything when absent. */
type Fits = { readonly is: (word: HeardWord) => boolean; readonly begins?: string }
/** Words that must follow each other. */
type Pattern = readonly Fits[]

/** Alternatives by how their first word begins: of some hundreds only a few can begin with a given word. */
export type Patterns = ReadonlyMap<string, readonly Pattern[]>

const ANYHOW = ''

const SEVERAL =
  /^(?:[2-9]|\d{2,}|deux|trois|quatre|cinq|jouj|joj|tlata|جوج|ثلاثه|تلاته|ربعه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|عده|plusieurs)$/

/** "sawt" sounds as "est" does: a sound of two consonants is no word. */
const SHORTEST_SOUND = 3

const wordPattern = (written: string): Fits => {
  if (written === '#') return { is: ({ forms }) => forms.some((form) => SEVERAL.test(form)) }
  const bySound = written.startsWith('~')
  const isPrefix = written.endsWith('*')
  const stem = fold(written.replace(/[~*]/g, ''))
  const wanted = bySound ? skeleton(stem) : undoubled(stem)
  if (bySound && wanted.length < SHORTEST_SOUND) throw new Error(`"${written}" is too short a sound`)
  const fits = (heard: string): boolean => (isPrefix ? heard.startsWith(wanted) : heard === wanted)
  const begins = wanted.slice(0, 1)
  return bySound
    ? { is: ({ sounds }) => sounds.some(fits), begins }
    : { is: ({ forms }) => forms.some(fits), begins }
}

/**
 * Patterns as they are written in the word lists, separated by spaces: `bourrag*` is any word that begins so,
 * `papier_coince` two words in a row, `~khdamch` any spelling of that sound in either script, `#` a number above one.
 */
export const patterns = (written: string): Patterns => {
  const all = new Map<string, Pattern[]>()
  for (const phrase of written.trim().split(/\s+/)) {
    const pattern = phrase.split('_').map(wordPattern)
    const begins = pattern[0]?.begins ?? ANYHOW
    all.set(begins, [...(all.get(begins) ?? []), pattern])
  }
  return all
}

const standsAt = (pattern: Pattern, words: readonly HeardWord[], at: number): boolean =>
  pattern.every(({ is }, offset) => {
    const word = words[at + offset]
    return word !== undefined && is(word)
  })

export const occurs = (alternatives: Patterns, words: readonly HeardWord[]): boolean =>
  words.some(({ begins }, at) =>
    begins.some((letter) => alternatives.get(letter)?.some((pattern) => standsAt(pattern, words, at))),
  )

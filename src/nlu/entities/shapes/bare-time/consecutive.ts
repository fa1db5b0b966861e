import { UNITS } from '../../../since/lexicon.ts'
import { isOrdinal } from '../../../since/ordinals.ts'

type Words = readonly string[]

const isUnit = (word: string): boolean => UNITS.has(word.replace(/^(?:لل|ال|ل)/, '')) || UNITS.has(word)

/** "لليوم الخامس على التوالي", "للأسبوع الثاني على التوالي". */
const inArabic = (words: Words, from: number): number | undefined => {
  const at = words[from] === 'ل' ? from + 1 : from
  if (!isUnit(words[at] ?? '') || !isOrdinal(words[at + 1] ?? '')) return undefined
  return words[at + 2] === 'علي' && words[at + 3] === 'التوالي' ? at + 4 : undefined
}

const ARTICLES = new Set(['le', 'la'])
const IN_A_ROW = new Set(['consecutif', 'consecutive'])

/** "Pour le 3e jour consécutif", "pour la deuxième semaine de suite". */
const inFrench = (words: Words, from: number): number | undefined => {
  if (words[from] !== 'pour' || !ARTICLES.has(words[from + 1] ?? '')) return undefined
  if (!isOrdinal(words[from + 2] ?? '') || !isUnit(words[from + 3] ?? '')) return undefined
  if (IN_A_ROW.has(words[from + 4] ?? '')) return from + 5
  return words[from + 4] === 'de' && words[from + 5] === 'suite' ? from + 6 : undefined
}

/** Whether it may begin with the word. */
export const opensConsecutive = (word: string): boolean => word === 'ل' || word === 'pour' || isUnit(word)

/** The day or week in a row that it now is. */
export const consecutiveAt = (words: Words, from: number): { from: number; to: number } | undefined => {
  const to = inArabic(words, from) ?? inFrench(words, from)
  return to === undefined ? undefined : { from, to }
}

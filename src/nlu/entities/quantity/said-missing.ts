import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd, numberIn } from '../lexicon/numbers.ts'

/** "Photocopieur neuf": nine only where something is counted. */
export const isNew = (words: readonly string[], at: number, gazetteer: Gazetteer): boolean =>
  words[at] === 'neuf' && !kindsOf(words[at + 1] ?? '', gazetteer).includes('counted')

/** Straight after these a number says how many are missing: "il en manque 6", "na9sin tlata", "وعددهم 32". */
const MISSING = new Set(
  'manque manquent na9sin naqsin na9sa ناقصين ناقصه ناقصات عددهم وعددهم عددها وعددها 3adadhom'.split(' '),
)

export const numberSaidToMiss = (words: readonly string[], gazetteer: Gazetteer): number | undefined => {
  for (let at = 0; at < words.length; at++) {
    if (!MISSING.has(words[at] as string)) continue
    const end = numberEnd(words, at + 1)
    const number = end > at + 1 ? numberIn(words.slice(at + 1, end)) : undefined
    const kinds = kindsOf(words[end] ?? '', gazetteer)
    if (number !== undefined && number > 1 && !kinds.includes('uncounted') && !kinds.includes('time_unit'))
      return number
  }
  return undefined
}

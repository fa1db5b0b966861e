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

const NOT = new Set('pas ماشي مشي machi mashi'.split(' '))
const ONE = new Set('un une واحد وحده واحده wahed wa7ed wehda we7da wa7da wahda'.split(' '))
const COMMAS = new Set([',', '،', '.', ':'])

/** "Pas une, quarante", "ماشي وحدة، ربعين": all of them. */
const notOneBut = (words: readonly string[]): number | undefined => {
  for (let at = 2; at < words.length; at++) {
    const comma = COMMAS.has(words[at] as string) ? 1 : 0
    const isSaid = ONE.has(words[at - 1] as string) && NOT.has(words[at - 2] as string)
    const end = numberEnd(words, at + comma)
    const number = isSaid && end > at + comma ? numberIn(words.slice(at + comma, end)) : undefined
    if (number !== undefined && number > 1) return number
  }
  return undefined
}

export const numberSaidToMiss = (words: readonly string[], gazetteer: Gazetteer): number | undefined => {
  const all = notOneBut(words)
  if (all !== undefined) return all
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

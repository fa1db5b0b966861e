import { BREAKS, FEASTS, GREAT, MAWLID, MONTHS, NATIONAL_DAYS, SEASONS, SMALL } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { find, has } from './words.ts'

type Words = readonly string[]

const isBreak = (word: string): boolean => BREAKS.has(word) || BREAKS.has(word.slice(1))
const BEFORE_BREAK = new Set('avant veille قبل 9bel qbel 9bl debut بدايه'.split(' '))
/** The summer's holidays begin in July. */
const SUMMER = 6
const FIRST_OF_SUMMER = 7

/** "قبل العطلة", "depuis les vacances de printemps", "منذ العودة من العطلة": school breaks have names, not dates. */
export const readBreak = (words: Words): Reading | undefined => {
  if (!words.some(isBreak)) return undefined
  // "عطلة عيد الأضحى" is the feast's.
  const feast = readFeast(words)
  if (feast) return feast
  const season = find(words, SEASONS)?.[0]
  const month = season === SUMMER ? FIRST_OF_SUMMER : (season ?? find(words, MONTHS))
  return { kind: 'break', before: has(words, BEFORE_BREAK), month }
}

/** "منذ العيد", "من العيد الكبير", "depuis l'Aïd Al-Fitr", "mn l3id sghir". */
export const readFeast = (words: Words): Reading | undefined => {
  if (has(words, MAWLID)) return { kind: 'feast', days: ['mawlid'] }
  if (!has(words, FEASTS) && !words.includes('fete')) return undefined
  const national = find(words, NATIONAL_DAYS)
  if (national) return { kind: 'date', month: national[0], day: national[1] }
  if (words.includes('fete')) return undefined
  if (has(words, GREAT)) return { kind: 'feast', days: ['eid_al_adha'] }
  return { kind: 'feast', days: has(words, SMALL) ? ['eid_al_fitr'] : ['eid_al_fitr', 'eid_al_adha'] }
}

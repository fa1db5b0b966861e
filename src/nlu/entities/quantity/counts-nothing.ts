import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd } from '../lexicon/numbers.ts'
import { placeOfNoun } from './counted.ts'

export const NOT_COUNTED = ['uncounted', 'time_unit']
/** "مع 8 والداتاشو…": the device begins another clause. */
export const BEGINS_ANEW = /^وال/
/** "Nhar tnin m3a 8", "الساعة 9". */
const HOUR_AT = new Set('m3a مع الساعه'.split(' '))

/** "7 نقط ولوج", "ستة د نقط الويفي": where one connects, and no marks. */
const OF_ACCESS = /^(?:ال)?(?:ولوج|وصول|ويفي|وايفاي|ربط|wifi|acces|access)$/
const isAccessPoint = (words: readonly string[], noun: number): boolean =>
  OF_ACCESS.test(words[noun + 1] ?? '') || (words[noun + 1] === 'd' && OF_ACCESS.test(words[noun + 3] ?? ''))

/** What stands before the number says that it counts nothing, or nothing certain. */
const DAY_BEFORE = new Set('يوم نهار ليله nhar youm lilt'.split(' '))
const ORDINAL = /^ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)[هة]?$/
const HALF = new Set('moitie tiers quart نصف نص noss nos nss ثلث ربع'.split(' '))
const OF = new Set('des de d les dyal dial ديال د من'.split(' '))
const ONE_OF = new Set('un une احد احدي واحد wahed wa7ed'.split(' '))

/** "La moitié des 12 PC", "l'un des deux scanners": how many is not said. */
export const isUncertainPart = (words: readonly string[], at: number): boolean => {
  let head = at - 1
  while (OF.has(words[head] ?? '')) head--
  if (head === at - 1) return false
  const isOne = ONE_OF.has(words[head] ?? '') && words[head + 1] !== 'd'
  return HALF.has(words[head] ?? '') || isOne
}

/** "Commandé le 3", "du 12 pour…", "mn 10/11", "يوم الاثنين", "الرابع عشر". */
const isDate = (words: readonly string[], at: number, end: number): boolean => {
  const last = words[at - 1] ?? ''
  if (DAY_BEFORE.has(last) || ORDINAL.test(last)) return true
  if (last === '/' || (words[end] === '/' && /^\d+$/.test(words[end + 1] ?? ''))) return true
  return (last === 'le' || last === 'du') && /^\d+$/.test(words[at] ?? '')
}

/** "34 °C", "4 000", "les trois quarts". */
const BEHIND = new Set(['°', '000', 'quarts', 'quart'])

const isDecimal = (words: readonly string[], at: number, end: number): boolean =>
  (words[end] === '.' && /^\d/.test(words[end + 1] ?? '')) || /^\d+\.$/.test(before(words, at))

/** "4 barat", "ثلاث نقط", "5.5": marks, pages, signal, never what is broken (3 of the corpus' 474 quantities). */
export const countsNoThing = (words: readonly string[], at: number, gazetteer: Gazetteer): boolean => {
  const end = numberEnd(words, at)
  if (end === at) return false
  if (BEHIND.has(words[end] ?? '') || isDate(words, at, end) || isUncertainPart(words, at)) return true
  const noun = placeOfNoun(words, { end })
  const kinds = kindsOf(words[noun] ?? '', gazetteer)
  const isHour =
    HOUR_AT.has(words[at - 1] ?? '') && (!kinds.includes('counted') || BEGINS_ANEW.test(words[noun] ?? ''))
  if (isDecimal(words, at, end) || isHour) return true
  return NOT_COUNTED.some((kind) => kinds.includes(kind)) && !isAccessPoint(words, noun)
}

const before = (words: readonly string[], at: number): string => (words[at - 2] ?? '') + (words[at - 1] ?? '')

import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { kindsOf } from '../../lexicon/classes.ts'
import { numberEnd } from '../../lexicon/numbers.ts'
import { numbersIn, type SaidNumber } from '../counted.ts'

type Words = readonly string[]
const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

const STOPS = listed('. , ، ; ؛ : ! ? ؟ ( ) — –')
const COMMAS = listed(', ، ( )')
/** Several of them: "imprimantes", "طابعات", and plurals by other vowels. */
const PLURAL = /(?:[sx]|at|ات)$/
const BROKEN_PLURALS =
  /^(?:ال|لل|بال|وال)?(?:حواسيب|حواسب|الواح|اجهزه|عواكس|مقابس|خوادم|شواحن|هواتف|كابلات|اسلاك|تلاميذ|تلامد|اساتذه|اقسام|قسام|افواج|بيسيات)$/
const OTHER_PLURALS = listed('tlamd tlamed tlamid asatida lasatida pc pcs tablat casqat')
const isPlural = (word: string): boolean =>
  PLURAL.test(word) || BROKEN_PLURALS.test(word) || OTHER_PLURALS.has(word)

const isNounOf = (word: string, gazetteer: Gazetteer): boolean => {
  const kinds = kindsOf(word, gazetteer)
  const isThing = kinds.includes('device') || kinds.includes('c_pupil') || kinds.includes('c_teacher')
  return isThing && !kinds.includes('uncounted') && !kinds.includes('room_head')
}

/** "Tlamid jdad 4", "les bornes wifi tmenya": what may stand between. */
const BETWEEN = listed('jdad جداد الجداد nouveaux nouvelles wifi الويفي kamlin كاملين dyali ديالي dyawli')
const AND = listed('et w و o ou - /')
const DIGITS = /^\d+$/
const TIMES = /^x\d+$/

/** "Postes 3 et 4": which ones, and not how many. */
const isName = (words: Words, { at, end }: SaidNumber): boolean =>
  DIGITS.test(words[at] ?? '') &&
  (AND.has(words[end] ?? '') || !(end === words.length || STOPS.has(words[end] ?? '')))

/** "Imprimantes 3,", "لي ordinateurs خمسة", "الحواسيب التسعة", "pc x4". */
const standsBehind = (words: Words, number: SaidNumber, gazetteer: Gazetteer): boolean => {
  const { at, end } = number
  const noun = BETWEEN.has(words[at - 1] ?? '') ? at - 2 : at - 1
  const word = words[noun] ?? ''
  if (TIMES.test(words[at] ?? '')) return kindsOf(word, gazetteer).includes('counted')
  if (!isPlural(word) || !isNounOf(word, gazetteer)) return false
  if (isName(words, number) && !kindsOf(words[end] ?? '', gazetteer).includes('fails')) return false
  const next = kindsOf(words[end] ?? '', gazetteer)
  return !['counted', 'uncounted', 'time_unit', 'day', 'month'].some((kind) => next.includes(kind))
}

const REACH = 9
/** "Tlamed dyali kamlin, 31, ma dkhlouch": between two commas, after the noun's clause. */
const standsApart = (words: Words, { at, end }: SaidNumber, gazetteer: Gazetteer): boolean => {
  const isBetween = COMMAS.has(words[at - 1] ?? '') && COMMAS.has(words[end] ?? '')
  if (!isBetween || numberEnd(words, end + 1) > end + 1) return false
  for (let before = at - 2; before >= Math.max(0, at - REACH); before--) {
    const word = words[before] ?? ''
    if (STOPS.has(word)) return false
    if (isPlural(word) && isNounOf(word, gazetteer)) return true
  }
  return false
}

const SUMS = listed('total tout المجموع فالمجموع lmajmou3 lmjmou3')
const LINKS = listed('en au في ف f بـ ب')
/** "Trois en tout", "عشرين حاجة فالمجموع", "cinq au total". */
const isSum = (words: Words, { end }: SaidNumber): boolean => {
  const linked = LINKS.has(words[end] ?? '') ? end + 1 : end
  if (linked > end && SUMS.has(words[linked] ?? '')) return true
  const thing = words[end] === 'حاجه' ? end + 1 : end
  return (words[thing] ?? '').startsWith('فالمجموع')
}
/** "Soit 18 sur 24", "يعني ربعة". */
const THAT_IS = listed('soit يعني ya3ni')
const isThatIs = (words: Words, { at, end }: SaidNumber): boolean =>
  THAT_IS.has(words[at - 1] ?? '') &&
  (end === words.length || STOPS.has(words[end] ?? '') || words[end] === 'sur')

/** The number that stands for all, after others or a share were told: "soit 18 sur 24", "cinq au total". */
export const summedUp = (words: Words): number | undefined =>
  numbersIn(words).find((number) => isSum(words, number) || isThatIs(words, number))?.value

/** The number behind its noun: "imprimantes 3", "الحواسيب التسعة", "pc x4", "les élèves, 31, …". */
export const numberBehindNoun = (words: Words, gazetteer: Gazetteer): number | undefined =>
  numbersIn(words).find(
    (number) => standsBehind(words, number, gazetteer) || standsApart(words, number, gazetteer),
  )?.value

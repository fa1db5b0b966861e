import { readFileSync } from 'node:fs'
import { fold } from '../../../shared/text/index.ts'
import { conceptsIn, conceptsOf, type Gazetteer, meaningsOf } from '../../gazetteer/concepts.ts'
import { rememberingFor } from '../../text/words/remember.ts'
import { type Word, wordOf } from '../../text/words/vocabulary.ts'
import { isDual, isNumberWord, numberOf } from './numbers.ts'

/** What kinds of word there are for the tagger: days, months, rooms, places, numbers, things that break. */
const WORDS: ReadonlyMap<string, readonly string[]> = readWords(
  readFileSync(new URL('./words.tsv', import.meta.url), 'utf8'),
)

function readWords(tsv: string): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const line of tsv.split('\n').filter(Boolean)) {
    const [name = '', forms = ''] = line.split('\t')
    for (const form of forms.split(' ').filter(Boolean)) {
      const kinds = words.get(fold(form))
      if (kinds) kinds.push(name)
      else words.set(fold(form), [name])
    }
  }
  return words
}

/** "1APIC", "2bac", "TCS", "6AEP": a level of schooling, with its number. */
const LEVEL_CODE = /^(?:\d(?:ac|ap|apic|aep|asc|bac|eme|bacs)\d?|tc[a-z]{0,3}\d?|ce\d|cm\d)$/

/** "8h", "7h40", "48h", "3j": a time or a duration in one piece. */
const GLUED_TIME = /^\d{1,3}(?:h\d{0,2}|j|jrs?|min|mn|sem|mois)$/

/** Concepts of which a report may say how many are broken, missing or asked for. */
const COUNTED = new Set([
  'printer',
  'projector',
  'computer',
  'network',
  'pupil',
  'teacher',
  'room_word',
  'email',
  'equipment',
])

const isKind = (word: string, kind: string): boolean => WORDS.get(word)?.includes(kind) ?? false

const GLUED_FIRST = /^[دوبفلاdlf]/
const GLUED = ['دال', 'وال', 'بال', 'فال', 'لل', 'ال', 'ل', 'ب', 'و', 'د', 'ف', 'dl', 'l', 'd', 'f']

/** Also with an article or a preposition written together with it: دالأقسام, lasatida. */
const isGluedKind = (word: string, kind: string): boolean =>
  isKind(word, kind) ||
  (GLUED_FIRST.test(word) &&
    GLUED.some((glued) => word.startsWith(glued) && isKind(word.slice(glued.length), kind)))
/** Something countable. */
const isThing = (word: string): boolean => isGluedKind(word, 'thing')

/** Plurals of people end like duals; a feminine dual cannot be mistaken. */
const PLURAL_PEOPLE =
  /^(?:ال|لل|وال|بال|فال|كال)?(?:معلم|مترشح|مراسل|مختلف|مجتمع|متصل|متوفر|معني|مدرس|متعلم|مسؤول|مدير|موظف|اداري|متدرب|غايب|مفتش|مؤطر|محتاج|مسجل|متغيب|غايب|اخر|كامل|مراقب)ين$/
const FEMININE_PAIR = /^.{3,}ت(?:ين|ان)$/
const PAIR_ENDING = /(?:ين|ان)$/

/** "حاسوبين", "لوحتان", "تلميذين": two of something that a report may count. */
const isPair = (word: string, gazetteer: Gazetteer): boolean => {
  if (!isDual(word) || PLURAL_PEOPLE.test(word) || WORDS.get(word)?.includes('time_unit')) return false
  if (FEMININE_PAIR.test(word)) return true
  const stem = word.replace(PAIR_ENDING, '')
  return isThing(stem) || conceptsOf(gazetteer, [stem]).some((concept) => COUNTED.has(concept))
}

/** Whatever the gazetteer says of it. */
export const isDeviceWord = (word: string): boolean => isGluedKind(word, 'device')

/** The one of a pair: "فأرتان" are two of "فأرة", "شاحنين" two of "شاحن". */
const singularsOf = (pair: string): readonly string[] =>
  FEMININE_PAIR.test(pair)
    ? [pair.replace(/ت(?:ين|ان)$/, 'ه'), pair.replace(PAIR_ENDING, '')]
    : [pair.replace(PAIR_ENDING, '')]

export const isTimeUnit = (word: string): boolean => isKind(word, 'time_unit')

/** The kinds of a folded word. */
export const kindsOf = (word: string, gazetteer: Gazetteer): readonly string[] =>
  kindsOfWord(wordOf(word), gazetteer)

/** One list for all the words of no kind, which most are. */
const NO_KINDS: readonly string[] = []

/** What the word's form says: a number, a time in one piece, a level, a letter. */
const formsOf = (word: string): string[] => {
  const forms: string[] = []
  if (numberOf(word) !== undefined) forms.push('number')
  if (GLUED_TIME.test(word)) forms.push('time_unit')
  if (LEVEL_CODE.test(word)) forms.push('level_code')
  return forms
}

const isDevice = (word: string, pair: boolean): boolean =>
  isGluedKind(word, 'device') || (pair && singularsOf(word).some((one) => isGluedKind(one, 'device')))

export const kindsOfWord = rememberingFor((known: Word, gazetteer: Gazetteer): readonly string[] => {
  const word = known.text
  const kinds = [...(WORDS.get(word) ?? []), ...formsOf(word)]
  const concepts = conceptsIn([meaningsOf(known, gazetteer)])
  const things = isThing(word) || concepts.some((concept) => COUNTED.has(concept))
  if (things && !kinds.includes('uncounted')) kinds.unshift('counted')
  const pair = isPair(word, gazetteer)
  if (isDevice(word, pair) && !kinds.includes('device')) kinds.push('device')
  if (pair) kinds.push('dual')
  if (/^[a-h]$|^[اب]$/.test(word)) kinds.push('letter')
  return kinds.length === 0 && concepts.length === 0
    ? NO_KINDS
    : [...kinds, ...concepts.map((concept) => `c_${concept}`)]
})

const PROCLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'وف', 'وب', 'ول']
const OPENING_KINDS = [
  'room_head',
  'since_cue',
  'unit_head',
  'number',
  'place',
  'day',
  'day_ref',
  'operator',
  'urgent',
]

/** How many letters of a folded word are a preposition or conjunction written together with what it opens. */
export const procliticOf = (word: string): number => {
  // "واحد" is one, no "و" before a Sunday.
  if (word.startsWith('و') && isNumberWord(word)) return 0
  // "ولست": "and I am not" has no six in it.
  if (word.endsWith('لست')) return 0
  for (const clitic of PROCLITICS) {
    if (!word.startsWith(clitic)) continue
    const rest = word.slice(clitic.length)
    const opens = OPENING_KINDS.some((kind) => isKind(rest, kind)) || numberOf(rest) !== undefined
    if (rest.length > 1 && opens && !OPENING_KINDS.some((kind) => isKind(word, kind))) return clitic.length
    // "ف5 بيسيات": a digit needs no second letter.
    if (/^\d+$/.test(rest)) return clitic.length
  }
  // "fsalle", "flabo", "flqsm": a preposition in Latin letters.
  if (word.startsWith('f') && word.length > 4 && isKind(word.slice(1), 'room_head')) return 1
  return 0
}

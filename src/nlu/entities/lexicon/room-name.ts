import { fold } from '../../../shared/text/index.ts'
import { isTimeUnit } from './classes.ts'
import { numberOf } from './numbers.ts'

/** A verb, a preposition, a number's preposition: what the tagger took along behind a room. */
const NO_NAME = new Set(
  "kat kay ka f la est et w li bghat rah كي ب و ما فيها de du des ' m s se ne n qui que ont sont".split(' '),
)
/** "Labo kaytfa", "salle 4 katbqa": what happens there, and no name of it. */
const HABIT = /^ka[ty][a-z0-9]{2,}$/
/** "La salle", "القسم": some room, and no name of one. */
const ANY_ROOM = new Set(
  `salle sale sala classe local groupe bureau lbureau المكتب مكتب القاعه قاعه القسم قسم الحجره غرفه الغرفه الصاله صاله l9sm lqsm l9a3a lqa3a 9a3a qa3a ka3a الفوج`.split(
    /\s+/,
  ),
)

/** "Labo SVT" in Arabic is four words: "مختبر علوم| الحياة والأرض". */
const NAMED_ON = [new Set(['الحياه']), new Set(['والارض'])]
/** A level is no room without its class: "1APIC", "الأولى باك", "الأولى إعدادي". */
const LEVEL =
  /^(?:\d ?(?:apic|asc|ac|bac|eme|ere|e)|\d+|(?:ال)?(?:اولي|ثانيه|ثالثه|تانيه|تالته) (?:باك|بكالوريا|باكالوريا|اعدادي|ثانوي))$/

/** "المكتبة| المدرسية", "قاعة الاجتماعات| الكبرى": what is said of a named room belongs to its name. */
const SAID_OF_IT = new Set('المدرسيه المدرسي الكبري العامه العام general generale'.split(' '))
/** "مكتب السيد| المدير": a title never ends a name. */
const TITLES = new Set('السيد السيده monsieur madame'.split(' '))
/** "القاعة د| الأساتذة". */
const JOINTS = new Set('د ديال dyal dial'.split(' '))
/** "مختبر العلوم| يوم الاثنين", "labo| rah": what happens, and when. */
const NEXT_CLAUSE = new Set('يوم نهار اليوم البارح rah raha lyoum nhar lbare7'.split(' '))

/** "Salle serveurs| : 34 °C": no name goes on behind a colon. */
const beforeColon = (words: readonly string[], { from, to }: { from: number; to: number }): number => {
  const colon = words.slice(from + 1, to).indexOf(':')
  return colon < 0 ? to : from + 1 + colon
}

const isNoName = (word: string): boolean => NO_NAME.has(word) || NEXT_CLAUSE.has(word) || HABIT.test(word)

type Stretch = { readonly from: number; readonly to: number }

/** Without what the tagger took along behind it. */
const cutBack = (words: readonly string[], { from, to }: Stretch): number => {
  let end = to
  while (end - 1 > from && isNoName(words[end - 1] ?? '')) {
    // "القاعة ب" is room B, "القاعة ب20 سماعة" is none.
    if (words[end - 1] === 'ب' && !/^\d/.test(words[end] ?? '')) break
    end--
  }
  return end
}

const isUnfinished = (word: string): boolean => TITLES.has(word) || JOINTS.has(word)

/** Where the room's name ends that the tagger found. */
export const endOfName = (words: readonly string[], { from, to }: Stretch): number => {
  let end = cutBack(words, { from, to: beforeColon(words, { from, to }) })
  while (isUnfinished(words[end - 1] ?? '') && end < words.length) end++
  for (const next of [...NAMED_ON, SAID_OF_IT]) if (next.has(words[end] ?? '')) end++
  return endOfLast(words, { from, to: end })
}

/** "1BAC-|LSH2": the class after its level. */
const CLASS_PART = /^[a-z]{1,5}\d{1,2}$/
/** "Labo| d'anglais", "salle d|'étude": a name never ends before what it joins. */
const TAKES_NAME = new Set(['salle', 'labo', 'laboratoire', 'atelier'])
/** "La 1AC4| deux fois", "gymnase| 2) …": how often, or the next of a list. */
const TIMES = new Set('fois seconde secondes mrat mrrat مرات )'.split(' '))
/** "عن القسم| ثلاثة أيام": the number is another's. */
const isCountedOn = (words: readonly string[], { from, to }: Stretch): boolean => {
  if (to - from < 2 || numberOf(words[to - 1] ?? '') === undefined) return false
  return isTimeUnit(words[to] ?? '') || TIMES.has(words[to] ?? '')
}

const endOfLast = (words: readonly string[], { from, to }: Stretch): number => {
  if (isCountedOn(words, { from, to })) return to - 1
  const dash = words[to] === '-' ? to : to - 1
  if (words[dash] === '-') return CLASS_PART.test(words[dash + 1] ?? '') ? dash + 2 : dash
  const joined = words[to - 1] === 'd' && to - from > 1 ? to : to + 1
  const isJoined = words[joined - 1] === 'd' && words[joined] === "'" && TAKES_NAME.has(words[from] ?? '')
  return isJoined ? joined + 2 : to
}

/** "Bibliothèque| nationale": no room of the school. */
const ELSEWHERE = new Set('nationale municipale communale الوطنيه البلديه الجماعيه'.split(' '))

/** "1/1|/2009": a date. */
const isDate = (room: string, next: string): boolean => next === '/' && /^[\d/]+$/.test(room)

export const namesNone = (room: string, next = ''): boolean =>
  ANY_ROOM.has(fold(room)) || LEVEL.test(fold(room)) || ELSEWHERE.has(next) || isDate(room, next)

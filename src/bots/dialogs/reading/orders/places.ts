import { keeping } from '../../../../shared/index.ts'
import { inDigits, isNumberWord } from '../own/details/number-words.ts'
import { listed, plainWord, wordsOf } from '../words.ts'
import { deniedClauses } from './denied-clauses.ts'
import {
  ALONE,
  BETWEEN,
  CLASS_NAME,
  HEADS,
  LETTERED,
  LINKS,
  NAMES,
  NEGATORS,
  NO,
  NUMBER,
  OWN_AFTER,
  OWN_BEFORE,
} from './place-words.ts'

type Place = { readonly from: number; readonly to: number; readonly hasHead: boolean }

const ARABIC_DIGITS = /[٠-٩]/gu
const western = (word: string): string =>
  word.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x660))

const CLASS = new RegExp(`^(?:${CLASS_NAME})$`, 'u')
const isClass = (word: string | undefined): boolean => word !== undefined && CLASS.test(word)

const isNumber = (word: string | undefined): boolean =>
  word !== undefined && (NUMBER.test(western(word)) || isClass(western(word)))

/** "Mon bureau", "المكتب ديالي": a place that needs no name. */
const isOwn = (words: readonly string[], head: number): boolean =>
  OWN_BEFORE.has(words[head - 1] ?? '') || OWN_AFTER.has(words[head + 1] ?? '')

/** Where the place that begins with this head noun ends: "salle 4", "labo de physique", "القاعة رقم 4". */
const endOf = (words: readonly string[], head: number): number | undefined => {
  const links = words.slice(head + 1, head + 3).findIndex((word) => !LINKS.has(word))
  const at = head + 1 + Math.max(0, links)
  const [next, second] = [words[at], words[at + 1]]
  if (isNumber(next)) return at
  if (next !== undefined && NAMES.has(next)) return isNumber(second) || NAMES.has(second ?? '') ? at + 1 : at
  return ALONE.has(words[head] ?? '') || isOwn(words, head) ? head : undefined
}

const placesIn = (words: readonly string[]): Place[] => {
  const places: Place[] = []
  for (let at = 0; at < words.length; at += 1) {
    const end = HEADS.has(words[at] ?? '') ? endOf(words, at) : undefined
    if (end !== undefined) places.push({ from: at, to: end, hasHead: true })
    else if (isNumber(words[at]) && /\d/u.test(western(words[at] ?? '')))
      places.push({ from: at, to: at, hasHead: false })
    at = end ?? at
  }
  return places
}

const isDenied = (words: readonly string[], { from }: Place): boolean => {
  const before = words.slice(0, from).findLastIndex((word) => !BETWEEN.has(word))
  const word = words[before] ?? ''
  const insteadOf = word === 'lieu' && words[before - 1] === 'au'
  return NEGATORS.has(word) || insteadOf || (before > 0 && NO.has(word))
}

export type PlaceSaid = {
  /** As typed, with the word for a room that was said with the other one if need be; a number alone else. */
  readonly room: string
  /** A number alone, or a letter with it. */
  readonly isBare: boolean
  /** It stands against another: "la 4, pas la 3". */
  readonly isContrast: boolean
  /** What it is said not to be, in one spelling: "salle 3", "3". */
  readonly denied: readonly string[]
  /** Words beyond the places, the "not" and the little ones. */
  readonly others: number
}

const LITTLE = new Set(
  listed(`c est cest dans en a au aux la le les l f fi ف في ب de du d j ai je suis ete oui non nan لا la lla et mais plutot
  svp stp merci hiya hya هي هو راه rah raha راها c3 desole pardon erreur trompe me suis correction correct exactement sma7li smh7
  ghlett ghlat غلط غلطت سمح ليا سمحلي عفوا تصحيح bel bonne vrai numero n euh en fait ana kan9sed 9sedt قصدت نقصد كنقصد lieu
  ديال dyal w و instead mchi celle celui بل`),
)

const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CLASS_NAME})(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}\\p{M}]+`,
  'giu',
)

const ARTICLES = new Set(listed('la le les l'))
const isCount = (word: string | undefined): boolean => word !== 'un' && word !== 'une' && isNumberWord(word)

const deniesNumber = (words: readonly string[], at: number): boolean =>
  NEGATORS.has(words[at] ?? '') && isCount(words[ARTICLES.has(words[at + 1] ?? '') ? at + 2 : at + 1])

/** Behind "salle" or "رقم", and where one number stands against another ("ماشي تلاتة، ربعة"), a word is a number. */
const isRoomNumber = (words: readonly string[], at: number): boolean => {
  const before = words[at - 1] ?? ''
  const isNamed = HEADS.has(before) || (LINKS.has(before) && HEADS.has(words[at - 2] ?? ''))
  return isNamed || (isCount(words[at]) && words.some((_, index) => deniesNumber(words, index)))
}

type Typed = {
  readonly text: string
  readonly typed: readonly RegExpExecArray[]
  readonly words: readonly string[]
}

const typedIn = (message: string): Typed => {
  const text = inDigits(message, isRoomNumber)
  const typed = [...text.matchAll(WORDS)]
  return { text, typed, words: typed.map(([word]) => plainWord(word)) }
}

const within = (at: number, parts: readonly Pick<Place, 'from' | 'to'>[]): boolean =>
  parts.some(({ from, to }) => at >= from && at <= to)

const othersThan = (words: readonly string[], parts: readonly Pick<Place, 'from' | 'to'>[]): number =>
  words.filter(
    (word, at) => !within(at, parts) && !LITTLE.has(word) && !NEGATORS.has(word) && !HEADS.has(word),
  ).length

/** Of "ماشي الكليم ديال القاعة 2، ديال المكتب ديالي" the whole first part is denied, where that leaves a place. */
const clausesDenied = ({ text, typed }: Typed, places: readonly Place[]) => {
  const clauses = deniedClauses(text, typed).filter((clause) =>
    places.some(({ from }) => within(from, [clause])),
  )
  return places.every(({ from }) => within(from, clauses)) ? [] : clauses
}

/** The places of a message, and which of them it denies. */
const readPlaces = (message: string) => {
  const said = typedIn(message)
  const { text, typed, words } = said
  const places = placesIn(words)
  const clauses = clausesDenied(said, places)
  const denied = places.filter((place) => isDenied(words, place) || within(place.from, clauses))
  const spelt = ({ from, to }: Pick<Place, 'from' | 'to'>): string => {
    const [first, last] = [typed[from], typed[to]]
    return first && last ? text.slice(first.index, last.index + last[0].length) : ''
  }
  return { words, places, clauses, denied, spelt }
}

/** The rooms that the words deny, as typed: "pas la salle 3, la 8" denies "salle 3". */
export const deniedRoomsIn = (text: string): readonly string[] => {
  const { denied, spelt } = readPlaces(text)
  return denied.map(spelt)
}

/** The room that the words name and do not deny: "qa3a 4 machi 3" is qa3a 4, "pas la salle 3, la 4" is salle 4. */
export const placeIn = keeping((message: string): PlaceSaid | undefined => {
  const { words, places, clauses, denied, spelt } = readPlaces(message)
  const left = places.filter((place) => !denied.includes(place))
  const place = left.find(({ hasHead }) => hasHead) ?? left[0]
  if (!place) return undefined
  const other = place.hasHead ? undefined : denied.find(({ hasHead }) => hasHead)
  const head = other ? `${spelt({ from: other.from, to: other.from })} ` : ''
  const isLettered = LETTERED.test(words[place.from] ?? '') && isClass(words[place.from])
  return {
    room: head + spelt(place),
    isBare: !place.hasHead && head === '' && !isLettered,
    isContrast: denied.length > 0,
    denied: denied.map(({ from, to }) => words.slice(from, to + 1).join(' ')),
    others: othersThan(words, [...places, ...clauses]),
  }
})

/** "ف القاعة رقم خمسة": a room whose number is written out, which is read nowhere else. */
export const roomSpeltOut = (text: string): string | undefined => {
  if (inDigits(text, isRoomNumber) === text) return undefined
  const place = placeIn(text)
  return place && !place.isBare ? place.room : undefined
}

const OPENING_NO = new Set(listed('non nan لا lla lala machi mashi ماشي'))
const MISTAKEN = new Set(
  listed(
    'erreur trompe trompee plutot correction desole pardon ghlett ghlat ghalat غلط غلطت تصحيح سمحلي عفوا قصدت كنقصد',
  ),
)

/** Says that the room was another one, and hardly anything else. */
export const correctsPlace = (text: string, place: PlaceSaid): boolean => {
  const words = wordsOf(text)
  const isMarked =
    place.isContrast || OPENING_NO.has(words[0] ?? '') || words.some((word) => MISTAKEN.has(word))
  return isMarked && place.others <= 2
}

/** Without the little words around it: "dans toute l'école svp" is "toute l'école". */
export const bareWords = (text: string): { readonly text: string; readonly count: number } => {
  const typed = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const telling = typed.filter(([word]) => !LITTLE.has(plainWord(word)))
  const [first, last] = [telling[0], telling.at(-1)]
  if (!first || !last) return { text: '', count: 0 }
  return { text: text.slice(first.index, last.index + last[0].length), count: telling.length }
}

const UNKNOWN =
  /(?:(?:sais|sait) pas|aucune idee|pas sur|ma ?3reft|ma ?na3ref|ma ?ne3ref|manich|لا اعرف|لا ادري|ما ?عرفت|ما ?نعرف|ما ?كنعرف)/u

/** "Je ne sais pas", "ما عرفتش": not every one who reports stands in the room. */
export const saysUnknown = (text: string): boolean => UNKNOWN.test(wordsOf(text).join(' '))

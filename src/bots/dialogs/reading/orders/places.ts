import { listed, plainWord, wordsOf } from '../words.ts'

/** What a room is called, folded; the classes of a school are places too. */
const HEADS = new Set(
  listed(`salle salles sale classe labo laboratoire bureau atelier amphi bibliotheque cdi gymnase secretariat loge
  قاعه القاعه لقاعه قسم القسم لقسم مختبر المختبر مكتب المكتب حجره الحجره مكتبه المكتبه ورشه الورشه مخبر
  qa3a lqa3a 9a3a l9a3a ka3a lka3a salla sala lsalle l9sm 9sm qsm lqsm 9ism l9ism labou bureou`),
)
/** Places that are named without a number. */
const ALONE = new Set(listed('bibliotheque cdi gymnase secretariat loge مكتبه المكتبه'))
const NAMES = new Set(
  listed(`physique chimie svt info informatique multimedia sciences langues profs polyvalente reunion directeur directrice
  فيزياء الفيزياء علوم العلوم معلوميات المعلوميات الاعلاميات اساتذه الاساتذه المدير متعدده الوسائط`),
)
const LINKS = new Set(listed('de des du d n no numero num raqm رقم ديال dyal'))
const NUMBER = /^(?:[a-z]?\d{1,4}[a-z]?|[a-d])$/u

const NEGATORS = new Set(
  listed('pas machi mashi mchi ماشي مشي ليس ليست وليس وليست ومشي وماشي moch بدل عوض blast'),
)
/** A "no" at the beginning answers; later it denies what follows. */
const NO = new Set(listed('non لا'))
const BETWEEN = new Set(
  listed(
    'la le les l dans en a au f fi ف في ب de du d un une c est cest hiya hya هي هو salle classe qa3a 9a3a',
  ),
)

type Place = { readonly from: number; readonly to: number; readonly hasHead: boolean }

const ARABIC_DIGITS = /[٠-٩]/gu
const western = (word: string): string =>
  word.replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x660))

const isNumber = (word: string | undefined): boolean => word !== undefined && NUMBER.test(western(word))

/** Where the place that begins with this head noun ends: "salle 4", "labo de physique", "القاعة رقم 4". */
const endOf = (words: readonly string[], head: number): number | undefined => {
  const links = words.slice(head + 1, head + 3).findIndex((word) => !LINKS.has(word))
  const at = head + 1 + Math.max(0, links)
  const next = words[at]
  if (isNumber(next) || (next !== undefined && NAMES.has(next)))
    return isNumber(words[at + 1]) && !isNumber(next) ? at + 1 : at
  return ALONE.has(words[head] ?? '') ? head : undefined
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
  /** Words beyond the places, the "not" and the little ones. */
  readonly others: number
}

const LITTLE = new Set(
  listed(`c est cest dans en a au aux la le les l f fi ف في ب de du d j ai je suis ete oui non nan لا la lla et mais plutot
  svp stp merci hiya hya هي هو راه rah raha راها c3 desole pardon erreur trompe me suis correction correct exactement sma7li smh7
  ghlett ghlat غلط غلطت سمح ليا سمحلي عفوا تصحيح bel bonne vrai numero n euh en fait ana kan9sed 9sedt قصدت نقصد كنقصد lieu
  ديال dyal w و instead mchi`),
)

/** The places of a message, and how each stands in it. */
const readPlaces = (text: string) => {
  const typed = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
  const words = typed.map(([word]) => plainWord(word))
  const places = placesIn(words)
  const spelt = ({ from, to }: Pick<Place, 'from' | 'to'>): string => {
    const [first, last] = [typed[from], typed[to]]
    return first && last ? text.slice(first.index, last.index + last[0].length) : ''
  }
  return { words, places, denied: places.filter((place) => isDenied(words, place)), spelt }
}

/** The rooms that the words deny, as typed: "pas la salle 3, la 8" denies "salle 3". */
export const deniedRoomsIn = (text: string): readonly string[] => {
  const { denied, spelt } = readPlaces(text)
  return denied.map(spelt)
}

/** The room that the words name and do not deny: "qa3a 4 machi 3" is qa3a 4, "pas la salle 3, la 4" is salle 4. */
export const placeIn = (text: string): PlaceSaid | undefined => {
  const { words, places, denied, spelt } = readPlaces(text)
  const said = places.filter((place) => !denied.includes(place))
  const place = said.find(({ hasHead }) => hasHead) ?? said[0]
  if (!place) return undefined
  const other = place.hasHead ? undefined : denied.find(({ hasHead }) => hasHead)
  const head = other ? `${spelt({ from: other.from, to: other.from })} ` : ''
  const inPlaces = (at: number) => places.some(({ from, to }) => at >= from && at <= to)
  const others = words.filter(
    (word, at) => !inPlaces(at) && !LITTLE.has(word) && !NEGATORS.has(word) && !HEADS.has(word),
  )
  const isBare = !place.hasHead && head === ''
  return { room: head + spelt(place), isBare, isContrast: denied.length > 0, others: others.length }
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

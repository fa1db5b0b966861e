import { fold, wordsOf } from '../../../shared/text/index.ts'

/** Rooms that have a name of their own, by a piece of any word for them; folded, in both scripts. */
const NAMED_ROOMS: readonly (readonly [name: string, pieces: RegExp])[] = [
  ['lab', /labo|mo?khtabar|مختبر/],
  ['computers', /informati|^info$|multimedia|genie|معلوميات|اعلاميات|وسايط|وسائط|جيني/],
  ['staff', /^profs?$|professeur|enseignant|asatid|ostad|اساتذ|استاذ/],
  ['library', /biblio|maktab[ae]|^cdi$|مكتبه/],
  ['office', /direct|administ|bureau|mo?dir|idara|مدير|اداره|مكتب$/],
]

const nameOf = (words: readonly string[]): string =>
  NAMED_ROOMS.find(([, pieces]) => words.some((word) => pieces.test(word)))?.[0] ?? 'room'

const FLOOR = /^(?:etages?|(?:ال|ل|ف|فال|بال)*طابق|l?(?:tabe?[9q]|taba[9q]|etage))$/
/** How floors are counted; the ground floor first. */
const FLOORS: readonly RegExp[] = [
  /^(?:rdc|chaussee|(?:ال|ل)?(?:ارضي|سفلي)|l?ardi|l?sefli)$/,
  /^(?:1er|1ere|premier|(?:ال|ل)?(?:اول|لول|اولي)|l?ou?wel|l?awal)$/,
  /^(?:2eme|2e|2nd|deuxieme|second|(?:ال|ل)?(?:ثاني|تاني)|l?ta?ni)$/,
  /^(?:3eme|3e|troisieme|(?:ال|ل)?(?:ثالث|تالت)|l?tale?t)$/,
  /^(?:4eme|4e|quatrieme|(?:ال|ل)?رابع|l?rabe?3)$/,
]

/** "2ème étage", "الطابق الثاني", "étage 2"; undefined where a room is named with it. */
const floorOf = (words: readonly string[]): number | undefined => {
  if (!words.some((word) => FLOOR.test(word)) && !words.includes('chaussee') && !words.includes('rdc'))
    return undefined
  if (words.some((word) => /^(?:salles?|classes?|(?:ال|ل)?قاع[هة]|l?[9q]a3a|l?qism|l?9ism)$/.test(word)))
    return undefined
  const counted = words.map((word) => FLOORS.findIndex((floor) => floor.test(word))).find((at) => at >= 0)
  const typed = words.find((word) => /^\d$/.test(word))
  return counted ?? (typed === undefined ? undefined : Number(typed))
}

/**
 * What two ways of naming one room have in common: "salle 3", "القاعة ٣" and "l9a3a 3" are one, and so are "labo 2"
 * and "المختبر 2". Digits inside a word are letters of Arabizi, but for a block before its number ("B12").
 */
export const roomKey = (room: string): string => {
  const words = wordsOf(fold(room))
  const name = nameOf(words)
  const floor = name === 'room' ? floorOf(words) : undefined
  if (floor !== undefined) return `floor:${floor}`
  const number = words.find((word) => /^[a-z]?\d{1,4}$/.test(word))
  if (number === undefined && name === 'room') return `room:${words.join(' ')}`
  return `${name}:${number?.replace(/^([a-z]?)0+(?=\d)/, '$1') ?? ''}`
}

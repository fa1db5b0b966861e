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

/**
 * What two ways of naming one room have in common: "salle 3", "القاعة ٣" and "l9a3a 3" are one, and so are "labo 2"
 * and "المختبر 2". Digits inside a word are letters of Arabizi, but for a block before its number ("B12").
 */
export const roomKey = (room: string): string => {
  const words = wordsOf(fold(room))
  const name = nameOf(words)
  const number = words.find((word) => /^[a-z]?\d{1,4}$/.test(word))
  if (number === undefined && name === 'room') return `room:${words.join(' ')}`
  return `${name}:${number?.replace(/^([a-z]?)0+(?=\d)/, '$1') ?? ''}`
}

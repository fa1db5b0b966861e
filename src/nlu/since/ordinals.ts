import { fold } from '../../shared/text/index.ts'

/** "The third", as said of days in a row and of days of a month. */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1, 'الاول الاولي premier premiere'],
      [2, 'الثاني الثانيه التاني التانيه deuxieme'],
      [3, 'الثالث الثالثه التالت التالته troisieme'],
      [4, 'الرابع الرابعه quatrieme'],
      [5, 'الخامس الخامسه cinquieme'],
      [6, 'السادس السادسه sixieme'],
      [7, 'السابع السابعه septieme'],
      [8, 'الثامن الثامنه التامن التامنه huitieme'],
      [9, 'التاسع التاسعه neuvieme'],
      [10, 'العاشر العاشره dixieme'],
      [11, 'الحادي'],
    ] as const
  ).flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [fold(word), value])),
)
const DIGITS = /^(\d{1,2})(?:er|e|eme|ieme|nd)$/

export const ordinalOf = (word: string): number | undefined => {
  const digits = DIGITS.exec(word)
  return digits ? Number(digits[1]) : ORDINALS.get(word)
}
export const isOrdinal = (word: string): boolean => ordinalOf(word) !== undefined

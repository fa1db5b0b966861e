const NUMBER = String.raw`(?:\d{1,3}|un|une|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|vingt)`
const UNIT = `(?:jours?|semaines?|mois|heures?|ans?|j)`
/** Of bounded length: each part is a short list. */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[cç]a fait|cela fait|il y a|depuis)[ \t]{1,3}${NUMBER}[ \t]{0,3}${UNIT}(?![\p{L}\p{N}])`,
  'iu',
)

/** Most texts hold none, and are told by this at a glance. */
const BEGINS_ONE = /fait|il y a|depuis/iu

/** "Ça fait 2 jours", "il y a trois semaines": so plain that it counts wherever it stands. */
export const findCountedTime = (text: string): string | undefined =>
  BEGINS_ONE.test(text) ? COUNTED.exec(text)?.[0] : undefined

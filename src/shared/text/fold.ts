import { LetterFold } from './letter-fold.ts'

/**
 * Folding: what differs between two people's typing of the same words, and not between two meanings, is taken
 * away. Each step has one job and its own test; `fold` is all of them in order. Linear in the text's length.
 */
export type FoldingStep = { readonly name: string; readonly apply: (text: string) => string }

/** Ligatures, presentation forms, full-width letters and superscripts become plain ones. */
const composeForms = (text: string): string => text.normalize('NFKC')

/** Joiners, direction marks, byte-order marks, soft hyphens: seen by no reader. */
const dropInvisible = (text: string): string => text.replace(/\p{Cf}|\ufe0e|\ufe0f/gu, '')

const lowerCase = (text: string): string => text.toLowerCase()

/** Tashkeel and accents are marks once decomposed, and so is the hamza over a letter; tatweel only stretches. */
const dropMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .normalize('NFC')

/** Letters that Moroccan keyboards offer in several shapes, and Persian shapes that some phones type. */
const ONE_LETTER: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  گ: 'ڭ',
  ݣ: 'ڭ',
  ڨ: 'ڭ',
  پ: 'ب',
  ڤ: 'ف',
  ڥ: 'ف',
  چ: 'ش',
  ء: '',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ı: 'i',
}
const VARIANT = new RegExp(`[${Object.keys(ONE_LETTER).join('')}]`, 'g')
const unifyLetters = (text: string): string => text.replace(VARIANT, (letter) => ONE_LETTER[letter] ?? '')

/** ٣ and ۳ are 3: every block of decimal digits has ten in a row, starting at a multiple of ten from its zero. */
const asciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** "gaaaaa3", "بزااااف": three or more of one letter are emphasis; two may be spelling. Digits are left alone. */
const collapseRepeats = (text: string): string => text.replace(/([^\d\s])\1{2,}/gu, '$1')

const QUOTES = /[\u2018\u2019\u201a\u201b\u02bc\u00b4`]/g
const plainApostrophes = (text: string): string => text.replace(QUOTES, "'")

const tidySpaces = (text: string): string => text.replace(/\s+/g, ' ').trim()

const LETTER_STEPS: readonly FoldingStep[] = [
  { name: 'composeForms', apply: composeForms },
  { name: 'dropInvisible', apply: dropInvisible },
  { name: 'lowerCase', apply: lowerCase },
  { name: 'dropMarks', apply: dropMarks },
  { name: 'unifyLetters', apply: unifyLetters },
  { name: 'asciiDigits', apply: asciiDigits },
  { name: 'plainApostrophes', apply: plainApostrophes },
]
export const FOLDING_STEPS: readonly FoldingStep[] = [
  ...LETTER_STEPS,
  { name: 'collapseRepeats', apply: collapseRepeats },
  { name: 'tidySpaces', apply: tidySpaces },
]

const applied = (steps: readonly FoldingStep[], text: string): string =>
  steps.reduce((folded, step) => step.apply(folded), text)

const letters = new LetterFold((letter) => applied(LETTER_STEPS, letter))

/** The form in which texts are compared, searched and classified. */
export const fold = (text: string): string => letters.fold(text) ?? applied(FOLDING_STEPS, text)

/** Runs of letters and digits of a folded text, in order. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? []

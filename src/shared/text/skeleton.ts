import { fold, wordsOf } from './fold.ts'

/**
 * The consonant skeleton: one code for every way of writing a sound in Arabic letters, French and Arabizi, so
 * that طابعة, tabi3a and TABE3A meet. Vowels and w/y are dropped, doubled sounds collapse.
 */
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ط: 't',
  ج: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'd',
  ض: 'd',
  ظ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ص: 's',
  ش: '$',
  ع: '3',
  غ: 'G',
  ف: 'f',
  ق: 'q',
  ڭ: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
}
const LATIN: Readonly<Record<string, string>> = {
  b: 'b',
  d: 'd',
  f: 'f',
  h: 'h',
  j: 'j',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'b',
  q: 'q',
  r: 'r',
  s: 's',
  t: 't',
  v: 'f',
  x: '$',
  z: 'z',
  '3': '3',
  '5': 'x',
  '6': 't',
  '7': 'h',
  '9': 'q',
}
const DIGRAPHS: Readonly<Record<string, string>> = {
  ch: '$',
  sh: '$',
  kh: 'x',
  gh: 'G',
  th: 't',
  dh: 'd',
  ph: 'f',
  qu: 'k',
  dj: 'j',
  ex: 'ks',
}
const SOFTENING = 'eiy'

const latinCode = (letter: string, next: string): string => {
  if (letter === 'c') return SOFTENING.includes(next) && next !== '' ? 's' : 'k'
  if (letter === 'g') return SOFTENING.includes(next) && next !== '' ? 'j' : 'q'
  return LATIN[letter] ?? ''
}

const ONLY_DIGITS = /^\d+$/

/** The skeleton of one folded word; numbers stay as they are; a word of vowels only has an empty one. */
export const skeleton = (word: string): string => {
  if (ONLY_DIGITS.test(word)) return word
  let codes = ''
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const pair = DIGRAPHS[letter + word.charAt(at + 1)]
    const last = at === word.length - 1
    // A final ه is mostly a folded ة, written "a" or "h" or nothing in Latin letters.
    const code =
      last && (letter === 'ه' || letter === 'h')
        ? ''
        : (ARABIC[letter] ?? latinCode(letter, word.charAt(at + 1)))
    const found = pair ?? code
    if (pair !== undefined) at++
    if (found !== codes.slice(-found.length)) codes += found
  }
  return codes
}

/** The skeletons of a text's words, separated by spaces; words without any are left out. */
export const skeletonOf = (text: string): string =>
  wordsOf(fold(text)).map(skeleton).filter(Boolean).join(' ')

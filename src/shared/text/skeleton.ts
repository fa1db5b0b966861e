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
const SOFTENING = new Set(['e', 'i', 'y'])

/** By letter, so that none is looked up by name: words met for the first time are many. */
const END = 0x700
const CODES: readonly string[] = Array.from({ length: END }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  return ARABIC[letter] ?? LATIN[letter] ?? ''
})
const ASCII = 0x80
const DIGRAPH_CODES: readonly string[] = Array.from({ length: ASCII ** 2 }, (_, pair) => {
  const letters = String.fromCharCode(Math.floor(pair / ASCII), pair % ASCII)
  return DIGRAPHS[letters] ?? ''
})

const digraphAt = (word: string, at: number): string => {
  if (at + 1 >= word.length) return ''
  const first = word.charCodeAt(at)
  const second = word.charCodeAt(at + 1)
  return first < ASCII && second < ASCII ? (DIGRAPH_CODES[first * ASCII + second] as string) : ''
}

const codeAt = (word: string, at: number): string => {
  const letter = word.charAt(at)
  // A final ه is mostly a folded ة, written "a" or "h" or nothing in Latin letters.
  if (at === word.length - 1 && (letter === 'ه' || letter === 'h')) return ''
  if (letter === 'c') return SOFTENING.has(word.charAt(at + 1)) ? 's' : 'k'
  if (letter === 'g') return SOFTENING.has(word.charAt(at + 1)) ? 'j' : 'q'
  const unit = word.charCodeAt(at)
  return unit < END ? (CODES[unit] as string) : ''
}

const ONLY_DIGITS = /^\d+$/

/** The skeleton of one folded word; numbers stay as they are; a word of vowels only has an empty one. */
export const skeleton = (word: string): string => {
  if (ONLY_DIGITS.test(word)) return word
  let codes = ''
  for (let at = 0; at < word.length; at++) {
    const digraph = digraphAt(word, at)
    const code = digraph === '' ? codeAt(word, at) : digraph
    if (digraph !== '') at++
    if (code !== '' && !codes.endsWith(code)) codes += code
  }
  return codes
}

/** The skeletons of a text's words, separated by spaces; words without any are left out. */
export const skeletonOf = (text: string): string =>
  wordsOf(fold(text)).map(skeleton).filter(Boolean).join(' ')

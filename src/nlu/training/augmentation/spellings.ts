import { pick, type Random } from '../../learner/random.ts'

/** How Moroccans write each Arabic letter in Latin ones; earlier spellings are not likelier than later ones. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  ا: ['a', 'a', ''],
  أ: ['a', '2'],
  إ: ['i', 'a'],
  آ: ['a'],
  ب: ['b'],
  ت: ['t'],
  ث: ['t', 'th'],
  ج: ['j'],
  ح: ['7', '7', 'h'],
  خ: ['kh', '5', 'x'],
  د: ['d'],
  ذ: ['d', 'dh'],
  ر: ['r'],
  ز: ['z'],
  س: ['s', 's', 'ss'],
  ش: ['ch', 'ch', 'sh', 'x'],
  ص: ['s'],
  ض: ['d'],
  ط: ['t'],
  ظ: ['d'],
  ع: ['3', '3', 'a'],
  غ: ['gh', 'gh', 'r'],
  ف: ['f'],
  ق: ['9', '9', 'q', 'k'],
  ك: ['k'],
  ڭ: ['g'],
  گ: ['g'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h', 'h', ''],
  ة: ['a', 'a', 'h', ''],
  و: ['o', 'ou', 'w'],
  ي: ['i', 'i', 'y'],
  ى: ['a'],
  ئ: ['2', 'y'],
  ؤ: ['2', 'o'],
  ء: ['2', ''],
  '،': [','],
  '؟': ['?'],
}
const VOWELS = ['a', 'e', 'i', 'o']
const VOWEL_CHANCE = 0.18

/** One of the many ways the same Darija is written in Latin letters; short vowels appear here and there. */
export const inArabizi = (text: string, random: Random): string => {
  let latin = ''
  for (const letter of text) {
    const spellings = SPELLINGS[letter]
    latin += spellings ? pick(spellings, random) : letter
    if (spellings && random() < VOWEL_CHANCE && /[b-df-hj-np-tv-z379]$/.test(latin))
      latin += pick(VOWELS, random)
  }
  return latin
}

/** One slip of the thumb: two letters swapped, one doubled, or one left out; short words are left alone. */
export const misspelt = (word: string, random: Random): string => {
  if (word.length < 4) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  const slip = random()
  if (slip < 0.4) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
  if (slip < 0.6) return word.slice(0, at) + word.charAt(at) + word.slice(at)
  return word.slice(0, at) + word.slice(at + 1)
}

const SLIP_CHANCE = 0.2

export const withSlips = (text: string, random: Random): string =>
  text
    .split(' ')
    .map((word) => (random() < SLIP_CHANCE ? misspelt(word, random) : word))
    .join(' ')

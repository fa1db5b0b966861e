/**
 * The same physical keys under the layouts of a Moroccan desk: French AZERTY (or a QWERTY one) and Arabic (101). A
 * person who forgets to switch types "hgùhfu," for "الطابعة", or "لاخىتخعق" for "bonjour".
 */
const KEYS = {
  azerty: 'azertyuiop^$qsdfghjklmùwxcvn,;:!²',
  qwerty: "qwertyuiop[]asdfghjkl;'zxcvnm,./`",
} as const
type Layout = keyof typeof KEYS
/** A layout; in Latin letters, whether the digit row means the accented letters of French or the digits of Arabizi. */
export type Way = { readonly layout: Layout; readonly accents: boolean }
export const WAYS: readonly Way[] = [
  { layout: 'azerty', accents: true },
  { layout: 'azerty', accents: false },
  { layout: 'qwerty', accents: false },
]
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'

/** What shifted keys type under the Arabic layout. */
const SHIFTED: Readonly<Record<string, string>> = {
  ...{ H: 'أ', Y: 'إ', N: 'آ', T: 'لإ', G: 'لأ', B: 'لآ', J: 'ـ', K: '،' },
}
// The digit row of AZERTY holds accented letters; the Arabic layout types the digits themselves.
const ACCENTED: Readonly<Record<string, string>> = { 0: 'à', 2: 'é', 7: 'è', 9: 'ç' }
const DIGIT_ROW: Readonly<Record<string, string>> = { ...ACCENTED, 4: "'" }
/** A dead key and its vowel, where a system has put them together. */
const CIRCUMFLEX: Readonly<Record<string, string>> = { â: '^a', ê: '^e', î: '^i', ô: '^o', û: '^u' }

type Keymap = {
  readonly toArabic: ReadonlyMap<string, string>
  readonly toLatin: ReadonlyMap<string, string>
}

const keymapOf = (layout: Layout): Keymap => {
  const keys = [...KEYS[layout]]
  const toArabic = new Map(keys.map((key, at) => [key, ARABIC.charAt(at)]))
  const toLatin = new Map(keys.map((key, at) => [ARABIC.charAt(at), key]))
  // One key gives two letters, and shifted keys give letters with hamza.
  toArabic.set('b', 'لا')
  for (const [letter, key] of Object.entries({ أ: 'h', إ: 'y', آ: 'n', ـ: 'j' })) toLatin.set(letter, key)
  if (layout === 'azerty') {
    for (const [digit, key] of Object.entries(ACCENTED)) toArabic.set(key, digit)
    for (const [glyph, pair] of Object.entries(CIRCUMFLEX))
      toArabic.set(glyph, Array.from(pair, (key) => toArabic.get(key) ?? key).join(''))
  }
  return { toArabic, toLatin }
}
const KEYMAPS: Readonly<Record<Layout, Keymap>> = { azerty: keymapOf('azerty'), qwerty: keymapOf('qwerty') }

/** What one typed key gives under the Arabic layout; shifted keys give other letters. */
const inArabic = (key: string, layout: Layout, shifted: boolean): string =>
  (shifted && SHIFTED[key]) || (KEYMAPS[layout].toArabic.get(key.toLowerCase()) ?? key)

/** What the keys of this text would have typed under the Arabic layout. */
export const typedInArabic = (text: string, layout: Layout = 'azerty', shifted = false): string =>
  Array.from(text, (key) => inArabic(key, layout, shifted)).join('')

/** Which "لا" are "gh" and not "b", counted from the word's beginning. */
type IsGh = (nth: number, before: string) => boolean

/** "gh" follows a "b" in Darija words such as "bgha", and hardly anything else. */
const AFTER_B: IsGh = (_, before) => before.endsWith('b')

const ARABIC_LETTER = /[\u0621-\u064a]/
/** The same without those on whose keys AZERTY has marks. */
const LETTER_KEY = /(?![ةوزظذجد])[\u0621-\u064a]/
/** Keys of a, o and u: what "ç" stands before. */
const AFTER_CEDILLA = /[ضخع]/

/** No French word begins or ends with "è", none ends with "ç": there the digit is a letter of Arabizi ("lbare7"). */
const accentAt = (text: string, at: number): string | undefined => {
  const digit = text.charAt(at)
  const after = text.charAt(at + 1)
  if (digit === '9' && !AFTER_CEDILLA.test(after)) return undefined
  if (digit === '7' && !(LETTER_KEY.test(text.charAt(at - 1)) && LETTER_KEY.test(after))) return undefined
  return DIGIT_ROW[digit]
}

/** What the keys of this text would have typed under AZERTY or QWERTY. */
export const typedInLatin = (
  text: string,
  { layout, accents }: Way = { layout: 'azerty', accents: true },
  isGh: IsGh = AFTER_B,
): string => {
  const { toLatin } = KEYMAPS[layout]
  let latin = ''
  let pairs = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === 'ل' && text.charAt(at + 1) === 'ا') {
      latin += isGh(pairs++, latin) ? 'gh' : 'b'
      at++
    } else latin += toLatin.get(letter) ?? ((accents && accentAt(text, at)) || letter)
  }
  return latin
}

const ENDS_IN_MARK = /[,;:!.]$/
/** More of them are read the likeliest way: it bounds the readings of one word. */
const MOST_PAIRS = 3

/** Every way in which a typed word may have been meant under the other script, and whether its last key is a mark. */
export const meantBy = (typed: string, way: Way): { readonly text: string; readonly marked: boolean }[] => {
  if (ARABIC_LETTER.test(typed)) return meantInLatin(typed, way).map((text) => ({ text, marked: false }))
  const shifts = typed === typed.toLowerCase() ? [false] : [false, true]
  return shifts.flatMap((shifted) => {
    const plain = { text: typedInArabic(typed, way.layout, shifted), marked: false }
    if (!ENDS_IN_MARK.test(typed)) return [plain]
    const word = typedInArabic(typed.slice(0, -1), way.layout, shifted)
    return [plain, { text: word + typed.slice(-1), marked: true }]
  })
}

/** A ticket's digits are no accented letters. */
const REFERENCE = /^sn[-_]?[0-9a-z]{5,7}(?![0-9a-z])/

const meantInLatin = (typed: string, way: Way): string[] => {
  const numbered = typedInLatin(typed, { ...way, accents: false })
  if (REFERENCE.test(numbered)) return [numbered]
  const pairs = Math.min(typed.split('لا').length - 1, MOST_PAIRS)
  return Array.from({ length: 1 << pairs }, (_, bits) =>
    typedInLatin(typed, way, (nth) => nth < MOST_PAIRS && ((bits >> nth) & 1) === 1),
  )
}

/** What is seen of a text at a glance, letter by letter. */
export type Seen = {
  /** Latin words of two letters or more that begin in lower case: no acronyms, brands or names. */
  readonly plain: number
  /** Words with the accents of French: whoever takes the trouble of typing them seldom writes Darija. */
  readonly accented: number
  readonly asks: boolean
  readonly exclaims: boolean
  /** Most texts have no letter that may be a picture. */
  readonly mayHoldEmoji: boolean
}

const QUOTED = /"[^"]{0,300}"|«[^»]{0,300}»|\([^)]{0,300}\)/g

const LOWER = 1
/** Of either case: a plain word begins behind none of them. */
const LATIN = 2
const ACCENTED = 4
/** Of the words that may be accented. */
const FRENCH = 8
const QUESTION = 16
const EXCLAMATION = 32
const QUOTE = 64
const PICTURE = 128

const SIGNS: readonly (readonly [number, RegExp])[] = [
  [LOWER, /[a-zà-ÿ]/],
  [LATIN, /[A-Za-zÀ-ÿ]/],
  [ACCENTED, /[éèêëàâîïôûùçœ]/i],
  [FRENCH, /[a-zà-ÿœ]/i],
  [QUESTION, /[?؟]/],
  [EXCLAMATION, /!/],
  [QUOTE, /["«(]/],
  [PICTURE, /[©®\u2010-\uffff]/],
]

const signsOf = (unit: number): number => {
  const letter = String.fromCharCode(unit)
  return SIGNS.reduce((signs, [sign, pattern]) => (pattern.test(letter) ? signs | sign : signs), 0)
}

/** Latin and Arabic letters, looked up: no expression is run over a text. Behind them there are pictures only. */
const TABLE = Uint8Array.from({ length: 0x700 }, (_, unit) => signsOf(unit))
const FIRST_PICTURE = 0x2010

const signsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit < TABLE.length ? (TABLE[unit] as number) : unit < FIRST_PICTURE ? 0 : PICTURE
}

const plainWords = (text: string): number => {
  let plain = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const signs = signsAt(text, at)
    const begins = (signs & LOWER) !== 0 && (before & LATIN) === 0
    if (begins && at + 1 < text.length && (signsAt(text, at + 1) & LOWER) !== 0) plain++
    before = signs
  }
  return plain
}

const accentedWords = (text: string): number => {
  let accented = 0
  let isCounted = false
  for (let at = 0; at < text.length; at++) {
    const signs = signsAt(text, at)
    if ((signs & FRENCH) === 0) isCounted = false
    else if ((signs & ACCENTED) !== 0 && !isCounted) {
      isCounted = true
      accented++
    }
  }
  return accented
}

export const lookAt = (text: string): Seen => {
  let any = 0
  for (let at = 0; at < text.length; at++) any |= signsAt(text, at)
  const has = (sign: number): boolean => (any & sign) !== 0
  return {
    plain: has(LOWER) ? plainWords(has(QUOTE) ? text.replace(QUOTED, ' ') : text) : 0,
    accented: has(ACCENTED) ? accentedWords(text) : 0,
    asks: has(QUESTION),
    exclaims: has(EXCLAMATION),
    mayHoldEmoji: has(PICTURE),
  }
}

/** What may stand at a place of a text. */
export const SPACE = 1
export const LETTER = 2
/** Accents and vowel signs: part of a word as typed, none of its letters. */
export const SIGN = 3
export const MARK = 4
export const LINE_END = 5

const UNKNOWN = 0
const kinds = new Uint8Array(0x1_0000)
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

const kindOf = (letter: string): number => {
  if (letter === '\n') return LINE_END
  if (/^\s/.test(letter)) return SPACE
  if (/^\p{M}/u.test(letter)) return SIGN
  return /^[\p{L}\p{N}]/u.test(letter) ? LETTER : MARK
}

/** The kind of what stands at a place: letters of one unit are looked up once, rarer ones each time. */
export const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE)
    return kindOf(String.fromCodePoint(text.codePointAt(at) as number))
  const known = kinds[unit] as number
  if (known !== UNKNOWN) return known
  const kind = kindOf(text.charAt(at))
  kinds[unit] = kind
  return kind
}

/** How many units the letter at a place takes. */
export const sizeAt = (text: string, at: number): number =>
  (text.codePointAt(at) as number) > 0xffff ? 2 : 1

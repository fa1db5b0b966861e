/** A run of letters, digits and their marks, any other visible sign, or the end of a line: as written, and where. */
export type RawPiece = { readonly start: number; readonly end: number; readonly raw: string }

const UNKNOWN = 0
const SPACE = 1
const WORD = 2
const MARK = 3
const LINE_END = 4
const kinds = new Uint8Array(0x1_0000)
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff

const kindOfLetter = (letter: string): number => {
  if (letter === '\n') return LINE_END
  if (/^\s/.test(letter)) return SPACE
  return /^[\p{L}\p{M}\p{N}]/u.test(letter) ? WORD : MARK
}

/** What stands at a place: letters of one unit are looked up once, rarer ones each time. */
const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE)
    return kindOfLetter(String.fromCodePoint(text.codePointAt(at) as number))
  const known = kinds[unit] as number
  if (known !== UNKNOWN) return known
  const kind = kindOfLetter(text.charAt(at))
  kinds[unit] = kind
  return kind
}

const sizeAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)

/** The pieces of a text, in order. */
export const rawPieces = (text: string): RawPiece[] => {
  const pieces: RawPiece[] = []
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at)
    let end = at + sizeAt(text, at)
    if (kind === WORD) while (end < text.length && kindAt(text, end) === WORD) end += sizeAt(text, end)
    if (kind !== SPACE) pieces.push({ start: at, end, raw: text.slice(at, end) })
    at = end
  }
  return pieces
}

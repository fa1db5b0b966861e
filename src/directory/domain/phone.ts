/** ٣, ۳ and full-width 3 are 3. */
const asciiDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** What people put between digits: spaces, dashes, dots, slashes, brackets, direction marks. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}./()]/gu

/**
 * Nine digits, the first 5 to 8 (the national regulator's numbering plan), behind the country's code, the
 * trunk zero, both (`+212 (0)6…`), or nothing: spreadsheets drop the leading zero of a number.
 */
const MOROCCAN = /^(?:(?:\+|00)?2120?|0)?([5-8]\d{8})$/

/** A Moroccan number as somebody typed it, in E.164 (`+212612345678`); undefined when it is none. */
export const normalizePhone = (typed: string): string | undefined => {
  const national = MOROCCAN.exec(asciiDigits(typed).replace(SEPARATORS, ''))?.[1]
  return national && `+212${national}`
}

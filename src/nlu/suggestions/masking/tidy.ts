/** Control characters, line breaks and tabs among them: a corpus line is one line of one column. */
const CONTROL = /\p{Cc}+/gu
/** Direction marks and joiners would hide a number from the patterns. */
const INVISIBLE = /\p{Cf}/gu

/**
 * One line in plain characters: full-width and Arabic digits are written 0 to 9, because the patterns that find
 * numbers know only these; the classifier folds them in the same way (shared/text).
 */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .trim()

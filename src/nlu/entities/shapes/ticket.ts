/** SN, at most one space or dash, five to seven letters or digits: found by shape, wrong check characters included. */
const REFERENCE = /(?<![A-Za-z0-9])sn([\s\u2010-\u2015_-]?)([0-9a-z]{5,7})(?![A-Za-z0-9])/gi

/** "sn" is also how words begin: without a dash, a digit or capitals must say that it is a reference. */
const isReference = (separator: string, code: string): boolean =>
  /\d/.test(code) || (separator.trim() !== '' && /^[A-Z]+$/i.test(code)) || /^[A-Z]+$/.test(code)

/** The first ticket reference, as typed. */
export const findTicket = (text: string): string | undefined => {
  for (const match of text.matchAll(REFERENCE)) {
    if (isReference(match[1] ?? '', match[2] ?? '')) return match[0]
  }
  return undefined
}

import { parseReference } from '../../../shared/index.ts'

/** SN, at most one space or dash, five to seven letters or digits: found by shape, wrong check characters included. */
const REFERENCE =
  /(?<![A-Za-z0-9])sn([\s\u2010-\u2015_-]?)([0-9a-z\u0660-\u0669\u06f0-\u06f9]{5,7})(?![A-Za-z0-9])/gi

/**
 * "sn" is also how words begin: without a dash, a digit, capitals or the right check symbol must say that it is
 * a reference.
 */
const isReference = ([typed, separator = '', code = '']: readonly string[]): boolean =>
  /\p{Nd}/u.test(code) ||
  (separator.trim() !== '' && /^[A-Z]+$/i.test(code)) ||
  /^[A-Z]+$/.test(code) ||
  parseReference(typed ?? '') !== undefined

/** The first ticket reference, as typed. */
export const findTicket = (text: string): string | undefined => {
  for (const match of text.matchAll(REFERENCE)) {
    if (isReference(match)) return match[0]
  }
  return undefined
}

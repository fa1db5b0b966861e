import { parseReference } from '../../shared/index.ts'

/** SN, at most one space or dash, five to seven letters or digits: found by shape, wrong check characters included. */
const REFERENCE =
  /(?<![A-Za-z0-9])sn([\s\u2010-\u2015_-]?)([0-9a-z\u0660-\u0669\u06f0-\u06f9]{5,7})(?![A-Za-z0-9])/gi

/**
 * "sn" is also how words begin: without a dash, a digit, capitals or the right check symbol must say that it is
 * a reference.
 */
export const isReference = (typed: string, separator: string, code: string): boolean =>
  /\p{Nd}/u.test(code) ||
  (separator.trim() !== '' && /^[A-Z]+$/i.test(code)) ||
  /^[A-Z]+$/.test(code) ||
  parseReference(typed) !== undefined

/** Most texts hold none, and are told by this at a glance. */
const MAY_HOLD_ONE = /sn/i

/** The ticket references in a text, as typed. */
export const findReferences = (text: string): string[] =>
  MAY_HOLD_ONE.test(text)
    ? [...text.matchAll(REFERENCE)]
        .filter(([typed, separator = '', code = '']) => isReference(typed, separator, code))
        .map(([typed]) => typed)
    : []

/** One word for every ticket reference: which one it is says nothing about what is wanted. */
export const REFERENCE_WORD = 'xtix'

/**
 * The text, as typed, with one word for every ticket reference: capitals and repeated letters, which tell a reference
 * from a word, are gone once a text is folded.
 */
export const replaceReferences = (text: string, word = ` ${REFERENCE_WORD} `): string =>
  MAY_HOLD_ONE.test(text)
    ? text.replace(REFERENCE, (typed, separator: string, code: string) =>
        isReference(typed, separator, code) ? word : typed,
      )
    : text

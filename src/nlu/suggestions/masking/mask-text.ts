import { maskNames } from './names.ts'
import { maskShapes } from './shapes.ts'
import { STAND_INS } from './stand-ins.ts'
import { tidy } from './tidy.ts'

/** Nobody reads more than this to approve one line, and longer texts tell too much about who wrote them. */
const LONGEST = 400

/** Addresses whole, whatever host was left in them. */
const OF_STAND_INS = new RegExp(
  [String.raw`${STAND_INS.mailbox}@\S+`, String.raw`https?:\/\/\S+`, ...Object.values(STAND_INS)].join('|'),
  'gu',
)

/**
 * The text without what tells who wrote it or whom it is about, on one line; undefined when it is too long to
 * keep or nothing is left of it. `names`: full names, in any script, of the people it may speak of.
 */
export const maskText = (text: string, names: readonly string[]): string | undefined => {
  const plain = tidy(text)
  if (plain.length > LONGEST) return undefined
  const masked = maskNames(maskShapes(plain), names)
  return /\p{L}{2}/u.test(masked.replace(OF_STAND_INS, ' ')) ? masked : undefined
}

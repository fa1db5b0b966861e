const SLASH = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/i
const START = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/i
const CODE_LENGTH = 8
/** A code of ours has a digit, no U, and nothing twice in a row; O, I and L are typed for 0 and 1. */
const COULD_BE_ISSUED = /^(?=.*\d)(?!.*(.)\1)[^U]+$/

/** The name of a slash command, lower case; undefined when the text is none. */
export const commandOf = (text: string): string | undefined => SLASH.exec(text)?.[1]?.toLowerCase()

/** What a typed message may prove: a one-time code, alone or behind Telegram's `/start`. */
export const readCode = (text: string): { code: string; surely: boolean } | undefined => {
  const start = START.exec(text)
  if (start) return start[1] ? { code: start[1], surely: true } : undefined
  // not folded: a code may have the same letter three times
  const compact = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (compact.length !== CODE_LENGTH || !/^[0-9A-Z]+$/.test(compact)) return undefined
  // eight letters may be words ("internet", "bureau 12"): tried in silence, so that they are not called a wrong code
  return { code: compact, surely: COULD_BE_ISSUED.test(compact) }
}

/** Telegram gives numbers with or without the plus. */
export const toInternational = (phone: string): string => `+${phone.replace(/\D/g, '').replace(/^00/, '')}`

const SLASH = /^\/([a-z]+)(?:@\w+)?(?:\s|$)/i
const START = /^\/start(?:@\w+)?(?:\s+(\S+))?\s*$/i
const CODE_LENGTH = 8

/** The name of a slash command, lower case; undefined when the text is none. */
export const commandOf = (text: string): string | undefined => SLASH.exec(text)?.[1]?.toLowerCase()

/** What a typed message may prove: a one-time code, alone or behind Telegram's `/start`. */
export const readCode = (text: string): { code: string; surely: boolean } | undefined => {
  const start = START.exec(text)
  if (start) return start[1] ? { code: start[1], surely: true } : undefined
  // not folded: a code may have the same letter three times
  const compact = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (compact.length !== CODE_LENGTH || !/^[0-9A-Z]+$/.test(compact)) return undefined
  // eight letters may be a word ("internet"): tried in silence, so that it is not called a wrong code
  return { code: compact, surely: /\d/.test(compact) }
}

/** Telegram gives numbers with or without the plus. */
export const toInternational = (phone: string): string => `+${phone.replace(/\D/g, '').replace(/^00/, '')}`

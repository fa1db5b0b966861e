/** Telegram's limit, in UTF-16 code units. */
export const LONGEST_TEXT = 4_096

const PARAGRAPH = /\n\n(?=\S)/g
const LINE = /\n/g
const SENTENCE = /[.!?؟…][\s\u2069]+/g
const SPACE = /\s/g

/** Where the last match within `limit` ends; 0 when there is none in the second half. */
const lastEnd = (text: string, pattern: RegExp, limit: number): number => {
  let end = 0
  for (const match of text.slice(0, limit).matchAll(pattern)) end = match.index + match[0].length
  return end >= limit / 2 ? end : 0
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

const cutAt = (text: string, limit: number): number => {
  for (const pattern of [PARAGRAPH, LINE, SENTENCE, SPACE]) {
    const end = lastEnd(text, pattern, limit)
    if (end > 0) return end
  }
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit
}

/** Parts of at most `limit` code units, cut at paragraphs, lines, sentences or spaces where possible. */
export const splitText = (text: string, limit = LONGEST_TEXT): string[] => {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > limit) {
    const end = cutAt(rest, limit)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

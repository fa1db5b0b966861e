const PARAGRAPH = /\n\n(?=\S)/g
const LINE = /\n/g
const SENTENCE = /[.!?؟…][\s\u2069]+/g
const SPACE = /\s/g

export type TextLimits = {
  /** UTF-16 code units. */
  readonly most: number
  /** In UTF-8. */
  readonly mostBytes?: number
}

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Where the last match within `limit` ends; 0 when there is none in the second half. */
const lastEnd = (text: string, pattern: RegExp, limit: number): number => {
  let end = 0
  for (const match of text.slice(0, limit).matchAll(pattern)) end = match.index + match[0].length
  return end >= limit / 2 ? end : 0
}

/** Never through a letter and its marks, nor through an emoji made of several. */
const graphemeEnd = (text: string, limit: number): number => {
  // the longest graphemes people type (families, flags) have a few dozen units
  const from = Math.max(0, limit - 64)
  let end = 0
  for (const { index, segment } of graphemes.segment(text.slice(from, limit + 64))) {
    if (from + index + segment.length > limit) break
    end = from + index + segment.length
  }
  return end > from ? end : limit
}

const cutAt = (text: string, limit: number): number => {
  for (const pattern of [PARAGRAPH, LINE, SENTENCE, SPACE]) {
    const end = lastEnd(text, pattern, limit)
    if (end > 0) return end
  }
  return graphemeEnd(text, limit)
}

/** How many code units of the text come to at most so many bytes. */
const unitsWithin = (text: string, { most, mostBytes }: TextLimits): number => {
  if (mostBytes === undefined) return most
  let bytes = 0
  let units = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > mostBytes || units + character.length > most) break
    units += character.length
  }
  return Math.max(units, 1)
}

const isWithin = (text: string, { most, mostBytes }: TextLimits): boolean =>
  text.length <= most && (mostBytes === undefined || Buffer.byteLength(text) <= mostBytes)

/** Pieces within the limits, cut at paragraphs, lines, sentences or spaces where possible. */
export const splitText = (text: string, limits: TextLimits): string[] => {
  const pieces: string[] = []
  let rest = text.trim()
  while (!isWithin(rest, limits)) {
    const end = cutAt(rest, unitsWithin(rest, limits))
    pieces.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

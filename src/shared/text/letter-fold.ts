/** Latin with its accents, Arabic, and the marks between words: letter by letter, nothing depends on a neighbour. */
const RANGES = [
  [0, 0x24f],
  [0x300, 0x36f],
  [0x600, 0x6ff],
  [0x2000, 0x206f],
] as const
const END = 0x2070

const UNKNOWN = -1
/** One letter becomes several, or stands outside the ranges: the text is folded step by step. */
const OTHER = -2
const DROPPED = -3
const SPACE = 32
const MOST_REPEATED = 2
/** Arguments of one call. */
const CHUNK = 4096

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isInRange = (unit: number): boolean => RANGES.some(([from, to]) => unit >= from && unit <= to)

/**
 * What `steps` make of any text, for texts of ordinary letters: each letter is looked up in a table that the steps
 * themselves fill, and repeats and spaces are tidied on the way. Undefined where a letter is not ordinary.
 */
export const letterFold = (steps: (letter: string) => string): ((text: string) => string | undefined) => {
  const table = new Int32Array(END).fill(UNKNOWN)
  let units = new Uint16Array(256)

  const learn = (unit: number): number => {
    const folded = steps(String.fromCharCode(unit))
    const one = folded.length === 0 ? DROPPED : /^\s$/.test(folded) ? SPACE : folded.charCodeAt(0)
    const found = folded.length > 1 || !isInRange(unit) ? OTHER : one
    table[unit] = found
    return found
  }

  /** Writes the folded text into `units`; its length, or -1. */
  const write = (text: string): number => {
    let end = 0
    let repeated = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      let folded = unit < END ? (table[unit] as number) : OTHER
      if (folded === UNKNOWN) folded = learn(unit)
      if (folded === OTHER) return -1
      if (folded === DROPPED) continue
      const isRepeat = end > 0 && folded === units[end - 1]
      if (folded === SPACE) {
        if (end === 0 || isRepeat) continue
      } else if (isRepeat && !isDigit(folded)) {
        if (++repeated === MOST_REPEATED) end--
        if (repeated >= MOST_REPEATED) continue
      }
      if (!isRepeat) repeated = 0
      units[end++] = folded
    }
    return end > 0 && units[end - 1] === SPACE ? end - 1 : end
  }

  return (text) => {
    if (units.length < text.length) units = new Uint16Array(text.length * 2)
    const length = write(text)
    return length < 0 ? undefined : textOf(units, length, text)
  }
}

/** The text itself where nothing changed: most words come folded already. */
const textOf = (units: Uint16Array, length: number, text: string): string => {
  let at = 0
  if (length === text.length) while (at < length && units[at] === text.charCodeAt(at)) at++
  if (at === length && length === text.length) return text
  let folded = ''
  for (let from = 0; from < length; from += CHUNK)
    folded += String.fromCharCode.apply(null, units.subarray(from, Math.min(length, from + CHUNK)) as never)
  return folded
}

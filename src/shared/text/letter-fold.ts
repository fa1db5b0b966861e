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
const decoder = new TextDecoder('utf-16le')

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const isInRange = (unit: number): boolean => RANGES.some(([from, to]) => unit >= from && unit <= to)

/**
 * What folding steps make of texts of ordinary letters: each letter is looked up in a table that the steps themselves
 * fill, and repeats and spaces are tidied on the way.
 */
export class LetterFold {
  readonly #steps: (letter: string) => string
  readonly #table = new Int32Array(END).fill(UNKNOWN)
  #units = new Uint16Array(256)
  #length = 0
  #repeated = 0

  constructor(steps: (letter: string) => string) {
    this.#steps = steps
  }

  /** Undefined where a letter is not ordinary. */
  fold(text: string): string | undefined {
    if (this.#units.length < text.length) this.#units = new Uint16Array(text.length * 2)
    this.#length = 0
    this.#repeated = 0
    for (let at = 0; at < text.length; at++) {
      const unit = this.#foldedUnit(text.charCodeAt(at))
      if (unit === OTHER) return undefined
      if (unit !== DROPPED) this.#append(unit)
    }
    if (this.#length > 0 && this.#units[this.#length - 1] === SPACE) this.#length--
    return textOf(this.#units, this.#length, text)
  }

  #foldedUnit(unit: number): number {
    if (unit >= END) return OTHER
    const known = this.#table[unit] as number
    return known === UNKNOWN ? this.#learn(unit) : known
  }

  #learn(unit: number): number {
    const folded = this.#steps(String.fromCharCode(unit))
    const one = folded.length === 0 ? DROPPED : /^\s$/.test(folded) ? SPACE : folded.charCodeAt(0)
    const found = folded.length > 1 || !isInRange(unit) ? OTHER : one
    this.#table[unit] = found
    return found
  }

  #append(unit: number): void {
    const isRepeat = this.#length > 0 && unit === this.#units[this.#length - 1]
    if (unit === SPACE && (isRepeat || this.#length === 0)) return
    if (!isRepeat) this.#repeated = 0
    else if (!isDigit(unit)) {
      this.#repeated++
      // The third of a kind takes the second with it; later ones leave no trace.
      if (this.#repeated === MOST_REPEATED) this.#length--
      if (this.#repeated >= MOST_REPEATED) return
    }
    this.#units[this.#length++] = unit
  }
}

/** The text itself where nothing changed: most words come folded already. */
const textOf = (units: Uint16Array, length: number, text: string): string => {
  let same = length === text.length ? 0 : -1
  while (same >= 0 && same < length) same = units[same] === text.charCodeAt(same) ? same + 1 : -1
  if (same === length) return text
  return decoder.decode(units.subarray(0, length))
}

/**
 * How much a run of letters looks like writing: mean log-probability of its letter triples, learnt from the
 * corpus. Gibberish typed under the wrong layout scores far below anything meant.
 */
export type Plausibility = { readonly table: Float32Array }

const LETTERS = 64
const BITS = 18
const SMOOTHING = 0.02

/** Letters of folded text, and the digits that are letters in Arabizi: six bits each; everything else is one code. */
const CODED = 'abcdefghijklmnopqrstuvwxyzابتثجحخدذرزسشصضطظعغفقكلمنهوي23579'
const CODES = new Uint8Array(0x700)
for (let at = 0; at < CODED.length; at++) CODES[CODED.charCodeAt(at)] = at + 1

const codeOf = (unit: number): number => CODES[unit] ?? 0

const tripleOf = (word: string, at: number): number =>
  (codeOf(word.charCodeAt(at - 2)) * LETTERS + codeOf(word.charCodeAt(at - 1))) * LETTERS +
  codeOf(word.charCodeAt(at))

const padded = (word: string): string => `  ${word} `

export const learnPlausibility = (words: Iterable<string>): Plausibility => {
  const counts = new Float32Array(1 << BITS)
  for (const word of words) {
    const text = padded(word)
    for (let at = 2; at < text.length; at++) {
      const triple = tripleOf(text, at)
      counts[triple] = (counts[triple] ?? 0) + 1
    }
  }
  const table = new Float32Array(1 << BITS)
  for (let context = 0; context < 1 << BITS; context += LETTERS) {
    const row = counts.subarray(context, context + LETTERS)
    const total = row.reduce((sum, count) => sum + count, 0)
    for (let last = 0; last < LETTERS; last++) {
      const chance = ((row[last] ?? 0) + SMOOTHING) / (total + SMOOTHING * LETTERS)
      table[context + last] = Math.log(chance)
    }
  }
  return { table }
}

/** Log-probability of these words. */
export const likelihoodOf = ({ table }: Plausibility, words: readonly string[]): number => {
  let sum = 0
  for (const word of words) {
    const text = padded(word)
    for (let at = 2; at < text.length; at++) sum += table[tripleOf(text, at)] ?? 0
  }
  return sum
}

/** Mean log-probability of a letter; about -2 for writing, below -4 for gibberish. */
export const plausibilityOf = (plausibility: Plausibility, words: readonly string[]): number => {
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0)
  return letters === 0 ? 0 : likelihoodOf(plausibility, words) / letters
}

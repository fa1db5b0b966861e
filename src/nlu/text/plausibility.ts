/**
 * How much a run of letters looks like writing: mean log-probability of its letter triples, learnt from the
 * corpus. Gibberish typed under the wrong layout scores far below anything meant.
 */
export type Plausibility = { readonly table: Float32Array }

const LETTERS = 64
const BITS = 18
const SMOOTHING = 0.02

/** Latin letters and digits, Arabic letters, everything else: six bits each. */
const codeOf = (unit: number): number => {
  if (unit >= 97 && unit <= 122) return unit - 96
  if (unit >= 0x621 && unit <= 0x64a) return 27 + Math.min(unit - 0x621, 36)
  return 0
}

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

/** Mean log-probability of a letter; about -2 for writing, below -4 for gibberish. */
export const plausibilityOf = ({ table }: Plausibility, words: readonly string[]): number => {
  let sum = 0
  let letters = 0
  for (const word of words) {
    const text = padded(word)
    for (let at = 2; at < text.length; at++) sum += table[tripleOf(text, at)] ?? 0
    letters += text.length - 2
  }
  return letters === 0 ? 0 : sum / letters
}

import { kindAt, LETTER, sizeAt } from '../letters.ts'
import { rememberingFor } from '../words/remember.ts'
import type { Word } from '../words/vocabulary.ts'

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

/** Words from `from` to `to`, the latter not included. */
type Cut = { readonly from: number; readonly to: number }

/** Adds the log-probability of a word that stands in a text, letter by letter. */
const addWord = (sum: number, table: Float32Array, text: string, { from, to }: Cut): number => {
  let likelihood = sum
  // A word begins after two spaces and ends with one, whose code is 0.
  let context = 0
  for (let at = from; at <= to; at++) {
    const triple = context * LETTERS + (at < to ? codeOf(text.charCodeAt(at)) : 0)
    likelihood += table[triple] ?? 0
    context = triple % (LETTERS * LETTERS)
  }
  return likelihood
}

/** Log-probability of the words of a folded text. */
export const likelihoodOf = ({ table }: Plausibility, folded: string): number => {
  let sum = 0
  let from = -1
  for (let at = 0; at < folded.length; at += sizeAt(folded, at)) {
    const isLetter = kindAt(folded, at) === LETTER
    if (isLetter && from < 0) from = at
    if (isLetter || from < 0) continue
    sum = addWord(sum, table, folded, { from, to: at })
    from = -1
  }
  return from < 0 ? sum : addWord(sum, table, folded, { from, to: folded.length })
}

const likelihoodOfWord = rememberingFor(({ text }: Word, plausibility: Plausibility) =>
  addWord(0, plausibility.table, text, { from: 0, to: text.length }),
)

/** Mean log-probability of a letter; about -2 for writing, below -4 for gibberish. */
export const plausibilityOf = (
  plausibility: Plausibility,
  words: readonly Word[],
  { from, to }: Cut = { from: 0, to: words.length },
): number => {
  let letters = 0
  let likelihood = 0
  for (let at = from; at < to; at++) {
    const word = words[at] as Word
    letters += word.text.length + 1
    likelihood += likelihoodOfWord(word, plausibility)
  }
  return letters === 0 ? 0 : likelihood / letters
}

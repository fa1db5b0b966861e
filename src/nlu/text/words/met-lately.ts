import { type Word, wordOf } from './vocabulary.ts'

const SLOTS = 1 << 12
/** A rare word of many letters must not stay for its slot's sake. */
const LONGEST_KEPT = 24
const PRIME = 0x01000193

/** Words by what their letters are mixed to; a slot is the last one's that came there. */
const met: (Word | undefined)[] = new Array(SLOTS).fill(undefined)

const slotOf = (text: string, start: number, end: number): number => {
  let mixed = end - start
  for (let at = start; at < end; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}

const isAt = (word: string, text: string, start: number): boolean => {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

/** The word that stands there: no string is made of its letters where it was met lately, as most were. */
export const wordBetween = (text: string, start: number, end: number): Word => {
  const slot = slotOf(text, start, end)
  const known = met[slot]
  if (known !== undefined && known.text.length === end - start && isAt(known.text, text, start)) return known
  const word = wordOf(text.slice(start, end))
  if (end - start <= LONGEST_KEPT) met[slot] = word
  return word
}

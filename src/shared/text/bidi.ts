import type { Language } from '../language.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const RIGHT_TO_LEFT_MARK = '\u200f'
/** An isolate whose direction is said, for what has no letter of its own to tell it by. */
const ISOLATE_OF = { ar: '\u2067', fr: '\u2066' } as const
const OPENING = /[\u2066-\u2068]/
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const ANY_CONTROL = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const OTHER_CONTROLS = /[\u200e\u200f\u202a-\u202e]/g
const ARABIC_LETTER = /\p{Script=Arabic}/u
const LETTER = /\p{L}/u

/** Whole isolates inside stay, so that a list of isolated things keeps its order; a mark without its other half goes. */
const balanced = (text: string): string => {
  const kept = [...text.replace(OTHER_CONTROLS, '')]
  const open: number[] = []
  kept.forEach((char, at) => {
    if (OPENING.test(char)) open.push(at)
    if (char === POP_ISOLATE && open.pop() === undefined) kept[at] = ''
  })
  for (const at of open) kept[at] = ''
  return kept.join('')
}

/** The first letter that stands in no isolate: the one that tells a first-strong reader the direction (UAX #9, P2). */
const tellingLetter = (text: string): string | undefined => {
  let depth = 0
  for (const char of text) {
    if (OPENING.test(char)) depth += 1
    else if (char === POP_ISOLATE) depth -= 1
    else if (depth === 0 && LETTER.test(char)) return char
  }
  return undefined
}

/**
 * Keeps a reference, number or name from reordering the sentence it stands in (Unicode UAX #9, isolates). What holds
 * nothing but isolated things, as "⁨name⁩ (⁨school⁩)", has the direction of the language: left to be guessed, it would be
 * laid out from left to right in Arabic.
 */
export const isolate = (text: string, language: Language = 'ar'): string => {
  if (text === '') return ''
  // as nearly everything: nothing in it to be balanced
  if (!ANY_CONTROL.test(text)) return FIRST_STRONG_ISOLATE + text + POP_ISOLATE
  const inner = balanced(text)
  const guessed = !OPENING.test(inner) || tellingLetter(inner) !== undefined
  return (guessed ? FIRST_STRONG_ISOLATE : ISOLATE_OF[language]) + inner + POP_ISOLATE
}

const directed = (line: string): string => {
  const letter = OPENING.test(line) ? tellingLetter(line) : 'ا'
  return letter !== undefined && ARABIC_LETTER.test(letter) ? line : RIGHT_TO_LEFT_MARK + line
}

/** An Arabic text whose every line reads from right to left, also one that begins with a reference: "⁨SN-7F3K2Q⁩ · ⁨الطابعة⁩". */
export const rightToLeft = (text: string): string => text.split('\n').map(directed).join('\n')

export const stripBidiControls = (text: string): string => text.replace(CONTROLS, '')

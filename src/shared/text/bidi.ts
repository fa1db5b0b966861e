const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const OTHER_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066\u2067]/g

/** Whole isolates inside stay, so that a list of isolated things keeps its order; a mark without its other half goes. */
const balanced = (text: string): string => {
  const kept = [...text.replace(OTHER_CONTROLS, '')]
  const open: number[] = []
  kept.forEach((char, at) => {
    if (char === FIRST_STRONG_ISOLATE) open.push(at)
    if (char === POP_ISOLATE && open.pop() === undefined) kept[at] = ''
  })
  for (const at of open) kept[at] = ''
  return kept.join('')
}

/** Keeps a reference, number or name from reordering the sentence it stands in (Unicode UAX #9, isolates). */
export const isolate = (text: string): string =>
  text === '' ? '' : FIRST_STRONG_ISOLATE + balanced(text) + POP_ISOLATE

export const stripBidiControls = (text: string): string => text.replace(CONTROLS, '')

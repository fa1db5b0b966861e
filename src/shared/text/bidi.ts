const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Keeps a reference, number or name from reordering the sentence it stands in (Unicode UAX #9, isolates). */
export const isolate = (text: string): string =>
  text === '' ? '' : FIRST_STRONG_ISOLATE + text.replace(CONTROLS, '') + POP_ISOLATE

export const stripBidiControls = (text: string): string => text.replace(CONTROLS, '')

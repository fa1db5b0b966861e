export type Pace = 'quick' | 'usual' | 'slow'

/** How long everything takes, beside the usual; by itself, since the command line needs no more than the names. */
export const PACES: Readonly<Record<Pace, number>> = { quick: 0.5, usual: 1, slow: 2 }

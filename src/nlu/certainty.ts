import type { Certainty, Understanding } from './understanding.ts'

/**
 * Chosen on ordinary messages of strangers (docs/benchmarks/understanding.md, "Thirty more strangers"): above the
 * first, 98 in a hundred answers to them are right; below the second, asking openly is quicker than offering guesses.
 */
const SURE_FROM = 0.85
const LIKELY_FROM = 0.35

/** What the dialog should do: act and say so, ask which of the best was meant, or ask openly. */
export const certaintyOf = ({ confidence }: Pick<Understanding, 'confidence'>): Certainty =>
  confidence >= SURE_FROM ? 'sure' : confidence >= LIKELY_FROM ? 'likely' : 'unsure'

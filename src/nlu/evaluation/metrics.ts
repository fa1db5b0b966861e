/** A share rounded to four places; 0 of 0 is 0. */
export const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4

export const accuracyOf = (pairs: readonly Answer[]): number =>
  share(pairs.filter(({ gold, given }) => gold === given).length, pairs.length)

export type Answer = { readonly gold: string; readonly given: string }

/** The mean F1 over the labels that occur in the gold answers. */
export const macroF1Of = (pairs: readonly Answer[]): number => {
  const labels = [...new Set(pairs.map(({ gold }) => gold))]
  const sum = labels.reduce((total, label) => total + scoresOf(pairs, label).f1, 0)
  return share(sum, labels.length)
}

export type Scores = { readonly precision: number; readonly recall: number; readonly f1: number }

export const scoresOf = (pairs: readonly Answer[], label: string): Scores => {
  const right = pairs.filter(({ gold, given }) => gold === label && given === label).length
  return scoresFrom({
    right,
    given: pairs.filter(({ given }) => given === label).length,
    gold: pairs.filter(({ gold }) => gold === label).length,
  })
}

export const scoresFrom = ({
  right,
  given,
  gold,
}: {
  right: number
  given: number
  gold: number
}): Scores => ({
  precision: share(right, given),
  recall: share(right, gold),
  f1: share(2 * right, given + gold),
})

export type Trial = { readonly confidence: number; readonly right: boolean }

const BINS = 10

/** Expected calibration error over ten bins of equal mass: how far confidence is from being right that often. */
export const calibrationError = (trials: readonly Trial[]): number => {
  const sorted = [...trials].sort((a, b) => a.confidence - b.confidence)
  let distance = 0
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * sorted.length) / BINS)
    const own = sorted.slice(from, Math.floor(((bin + 1) * sorted.length) / BINS))
    const claimed = own.reduce((sum, { confidence }) => sum + confidence, 0)
    distance += Math.abs(claimed - own.filter(({ right }) => right).length)
  }
  return share(distance, sorted.length)
}

/** The value under which the given share of the sorted values lies. */
export const percentile = (values: readonly number[], at: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0
}

import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts'

/** Weights by feature row and tag, and by tag and the tag before it. */
export type TagWeights = { readonly weights: Float32Array; readonly transitions: Float32Array }

/** The same without rows that say nothing, which most do not: where each row stands among the others; 0 is none. */
export type Tagger = TagWeights & { readonly places: Int32Array }

/** Leaves out the rows of zeros: what is left fits in a processor's nearer memory. */
export const compacted = ({ weights, transitions }: TagWeights): Tagger => {
  const places = new Int32Array(weights.length / TAG_COUNT)
  const saysSomething = (row: number) =>
    weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT).some((weight) => weight !== 0)
  let kept = 0
  for (let row = 0; row < places.length; row++) if (saysSomething(row)) places[row] = ++kept
  const dense = new Float32Array((kept + 1) * TAG_COUNT)
  places.forEach((place, row) => {
    if (place > 0) dense.set(weights.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT), place * TAG_COUNT)
  })
  return { places, weights: dense, transitions }
}

/** For each tag, the tags it may follow. */
const BEFORE: readonly Uint8Array[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Uint8Array.from({ length: TAG_COUNT }, (__, before) => before).filter((before) => mayFollow(tag, before)),
)

/** Adds the weights of a row to the sums that begin at `at`. */
export const addRow = (sums: Float64Array, at: number, weights: Float32Array, row: number): void =>
  addTags(sums, at, weights, row * TAG_COUNT)

/** Adds a number for every tag, from a place on, to the sums that begin at `at`; unrolled because engines do not do it. */
export const addTags = (sums: Float64Array, at: number, weights: Float32Array, from: number): void => {
  sums[at] = (sums[at] as number) + (weights[from] as number)
  sums[at + 1] = (sums[at + 1] as number) + (weights[from + 1] as number)
  sums[at + 2] = (sums[at + 2] as number) + (weights[from + 2] as number)
  sums[at + 3] = (sums[at + 3] as number) + (weights[from + 3] as number)
  sums[at + 4] = (sums[at + 4] as number) + (weights[from + 4] as number)
  sums[at + 5] = (sums[at + 5] as number) + (weights[from + 5] as number)
  sums[at + 6] = (sums[at + 6] as number) + (weights[from + 6] as number)
  sums[at + 7] = (sums[at + 7] as number) + (weights[from + 7] as number)
  sums[at + 8] = (sums[at + 8] as number) + (weights[from + 8] as number)
  sums[at + 9] = (sums[at + 9] as number) + (weights[from + 9] as number)
  sums[at + 10] = (sums[at + 10] as number) + (weights[from + 10] as number)
}

/** The likeliest tags of tokens whose features are all known. */
export const bestTags = (
  features: readonly Int32Array[],
  { weights, transitions }: TagWeights,
): Uint8Array => {
  const scores = new Float64Array(features.length * TAG_COUNT)
  for (let at = 0; at < features.length; at++)
    for (const row of features[at] as Int32Array) addRow(scores, at * TAG_COUNT, weights, row)
  return bestPath(scores, transitions)
}

/**
 * The likeliest sequence (Viterbi) under each token's scores by tag, which are overwritten; before the first token only
 * "outside" is possible.
 */
export const bestPath = (scores: Float64Array, transitions: Float32Array): Uint8Array => {
  const from = new Uint8Array(scores.length)
  for (let tag = 0; tag < TAG_COUNT && scores.length > 0; tag++) {
    const own = mayFollow(tag, OUTSIDE) ? (transitions[tag * TAG_COUNT + OUTSIDE] as number) : -Infinity
    scores[tag] = (scores[tag] as number) + own
  }
  const step = { scores, from, transitions }
  for (let here = TAG_COUNT; here < scores.length; here += TAG_COUNT) enterTags(step, here)
  return backtrack(scores, from)
}

type Step = {
  readonly scores: Float64Array
  readonly from: Uint8Array
  readonly transitions: Float32Array
}

/** Adds the likeliest way to each tag of the token whose scores begin at `here`, and notes where it came from. */
const enterTags = ({ scores, from, transitions }: Step, here: number): void => {
  const before = here - TAG_COUNT
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    const own = tag * TAG_COUNT
    const candidates = BEFORE[tag] as Uint8Array
    let best = candidates[0] as number
    let highest = (scores[before + best] as number) + (transitions[own + best] as number)
    for (let at = 1; at < candidates.length; at++) {
      const candidate = candidates[at] as number
      const score = (scores[before + candidate] as number) + (transitions[own + candidate] as number)
      if (score > highest) {
        highest = score
        best = candidate
      }
    }
    from[here + tag] = best
    scores[here + tag] =
      (scores[here + tag] as number) + (scores[before + best] as number) + (transitions[own + best] as number)
  }
}

const backtrack = (scores: Float64Array, from: Uint8Array): Uint8Array => {
  const tags = new Uint8Array(from.length / TAG_COUNT)
  const last = scores.length - TAG_COUNT
  let tag = OUTSIDE
  for (let other = 0; other < TAG_COUNT; other++)
    if ((scores[last + other] as number) > (scores[last + tag] as number)) tag = other
  for (let at = tags.length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = from[at * TAG_COUNT + tag] as number
  }
  return tags
}

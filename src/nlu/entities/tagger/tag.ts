import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts'

/** Weights by feature row and tag, and by tag and the tag before it. */
export type Tagger = { readonly weights: Float32Array; readonly transitions: Float32Array }

/** For each tag, the tags it may follow. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: TAG_COUNT }, (_, tag) =>
  Array.from({ length: TAG_COUNT }, (__, before) => before).filter((before) => mayFollow(tag, before)),
)

/** The likeliest sequence of tags (Viterbi); before the first token only "outside" is possible. */
export const bestTags = (features: readonly Int32Array[], { weights, transitions }: Tagger): Uint8Array => {
  const from = new Uint8Array(features.length * TAG_COUNT)
  let scores = new Float64Array(TAG_COUNT).fill(Number.NEGATIVE_INFINITY)
  scores[OUTSIDE] = 0
  for (const [at, rows] of features.entries()) {
    const next = sumOf(rows, weights)
    for (const [tag, candidates] of BEFORE.entries()) {
      const own = transitions.subarray(tag * TAG_COUNT)
      const best = bestBefore(candidates, scores, own)
      from[at * TAG_COUNT + tag] = best
      next[tag] = (next[tag] as number) + (scores[best] as number) + (own[best] as number)
    }
    scores = next
  }
  return backtrack(scores, from)
}

const sumOf = (rows: Int32Array, weights: Float32Array): Float64Array<ArrayBuffer> => {
  const sums = new Float64Array(TAG_COUNT)
  for (const row of rows) {
    const from = row * TAG_COUNT
    for (let tag = 0; tag < TAG_COUNT; tag++)
      sums[tag] = (sums[tag] as number) + (weights[from + tag] as number)
  }
  return sums
}

const bestBefore = (candidates: readonly number[], scores: Float64Array, own: Float32Array): number => {
  let best = candidates[0] as number
  let highest = Number.NEGATIVE_INFINITY
  for (const tag of candidates) {
    const score = (scores[tag] as number) + (own[tag] as number)
    if (score > highest) {
      highest = score
      best = tag
    }
  }
  return best
}

const backtrack = (last: Float64Array, from: Uint8Array): Uint8Array => {
  const tags = new Uint8Array(from.length / TAG_COUNT)
  let tag = last.reduce((top, score, at) => (score > (last[top] ?? score) ? at : top), OUTSIDE)
  for (let at = tags.length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = from[at * TAG_COUNT + tag] as number
  }
  return tags
}

import { seededRandom } from '../../learner/random.ts'
import { TABLE_BITS } from './features.ts'
import { bestTags, compacted, type Tagger, type TagWeights } from './tag.ts'
import { beginOf, TAG_COUNT, type TaggedKey } from './tags.ts'

export type TaggedLine = { readonly features: readonly Int32Array[]; readonly tags: Uint8Array }

const PASSES = 12
/** Orders of the lines; one order's accidents are averaged away by the others'. */
const SEEDS = [11, 12, 13]

/** A line that was right twice running is looked at again only in every so many passes: most lines are easy. */
const RIGHT_TWICE = 2
const LOOKED_AGAIN = 4

/**
 * Averaged structured perceptron (Collins 2002): where the best sequence is wrong, weights move towards the right
 * one; the average over all steps is kept, by the usual trick of a second table weighted by time.
 */
const trainInOrder = (lines: readonly TaggedLine[], seed: number): TagWeights => {
  const size = (1 << TABLE_BITS) * TAG_COUNT
  const now: TagWeights = { weights: new Float32Array(size), transitions: new Float32Array(TAG_COUNT ** 2) }
  const timed: TagWeights = { weights: new Float32Array(size), transitions: new Float32Array(TAG_COUNT ** 2) }
  const order = [...lines.keys()]
  const random = seededRandom(seed)
  const rightRunning = new Uint8Array(lines.length)
  let step = 1
  for (let pass = 0; pass < PASSES; pass++) {
    order.sort((a, b) => a - b)
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const kept = order[at] as number
      order[at] = order[other] as number
      order[other] = kept
    }
    for (const index of order) {
      step++
      if ((rightRunning[index] as number) >= RIGHT_TWICE && pass % LOOKED_AGAIN !== 0) continue
      const line = lines[index] as TaggedLine
      const guess = bestTags(line.features, now)
      if (guess.every((tag, at) => tag === line.tags[at])) {
        rightRunning[index] = (rightRunning[index] as number) + 1
        continue
      }
      rightRunning[index] = 0
      move({ line, tags: line.tags, now, timed }, 1, step)
      move({ line, tags: guess, now, timed }, -1, step)
    }
  }
  return averaged(now, timed, step)
}

export const trainTagger = (lines: readonly TaggedLine[]): Tagger => {
  const taggers = SEEDS.map((seed) => trainInOrder(lines, seed))
  const mean = (table: keyof TagWeights): Float32Array => {
    const sum = new Float32Array(taggers[0]?.[table].length ?? 0)
    for (const tagger of taggers)
      tagger[table].forEach((weight, at) => {
        sum[at] = (sum[at] ?? 0) + weight / taggers.length
      })
    return sum
  }
  return compacted({ weights: mean('weights'), transitions: encouraged(mean('transitions')) })
}

/**
 * Few numbers are quantities, and a perceptron errs on the side of the many; this much evens it out (chosen with
 * the corpus' voices held out).
 */
const ENCOURAGED: TaggedKey = 'quantity'
const BY = 8

const encouraged = (transitions: Float32Array): Float32Array =>
  transitions.map((weight, at) => (Math.floor(at / TAG_COUNT) === beginOf(ENCOURAGED) ? weight + BY : weight))

type Move = { line: TaggedLine; tags: Uint8Array; now: TagWeights; timed: TagWeights }

const move = ({ line, tags, now, timed }: Move, direction: 1 | -1, step: number): void => {
  const add = (table: 'weights' | 'transitions', place: number) => {
    now[table][place] = (now[table][place] ?? 0) + direction
    timed[table][place] = (timed[table][place] ?? 0) + direction * step
  }
  let before = 0
  for (const [at, tag] of tags.entries()) {
    for (const row of line.features[at] as Int32Array) add('weights', row * TAG_COUNT + tag)
    add('transitions', tag * TAG_COUNT + before)
    before = tag
  }
}

const averaged = (now: TagWeights, timed: TagWeights, steps: number): TagWeights => ({
  weights: now.weights.map((weight, at) => weight - (timed.weights[at] ?? 0) / steps),
  transitions: now.transitions.map((weight, at) => weight - (timed.transitions[at] ?? 0) / steps),
})

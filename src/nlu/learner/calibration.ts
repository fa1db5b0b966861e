import { lowest } from './lowest.ts'

/** Softmax of temperature × margin; never NaN, whatever the margins. */
export const softmax = (margins: readonly number[], temperature: number): number[] => {
  let largest = Number.NEGATIVE_INFINITY
  for (const margin of margins) largest = Math.max(largest, margin)
  const chances = margins.slice()
  let total = 0
  for (let at = 0; at < chances.length; at++) {
    const power = Math.exp(temperature * ((chances[at] as number) - largest))
    chances[at] = power
    total += power
  }
  for (let at = 0; at < chances.length; at++) chances[at] = (chances[at] as number) / total
  return chances
}

export type HeldOut = { readonly margins: readonly number[]; readonly gold: number }

const LEAST_CHANCE = 1e-9

/** How little the right answer was expected: minus the logarithm of its probability. */
export const lossOf = ({ margins, gold }: HeldOut, temperature: number): number => {
  const largest = Math.max(...margins)
  let total = 0
  for (const margin of margins) total += Math.exp(temperature * (margin - largest))
  const chance = Math.exp(temperature * ((margins[gold] ?? Number.NEGATIVE_INFINITY) - largest)) / total
  return -Math.log(Math.max(chance, LEAST_CHANCE))
}

/** Between these every temperature lies, by its logarithm. */
const COOLEST = Math.log(0.5)
const HOTTEST = Math.log(50)

/** The temperature under which held-out answers are likeliest. */
export const fitTemperature = (samples: readonly HeldOut[]): number => {
  const loss = (logarithm: number) => {
    const temperature = Math.exp(logarithm)
    return samples.reduce((sum, sample) => sum + lossOf(sample, temperature), 0)
  }
  return Math.exp(lowest(loss, { from: COOLEST, to: HOTTEST }))
}

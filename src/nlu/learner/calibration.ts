/** Softmax of temperature × margin; never NaN, whatever the margins. */
export const softmax = (margins: readonly number[], temperature: number): number[] => {
  const largest = Math.max(...margins)
  const powers = margins.map((margin) => Math.exp(temperature * (margin - largest)))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

export type HeldOut = { readonly margins: readonly number[]; readonly gold: number }

const meanLoss = (samples: readonly HeldOut[], temperature: number): number => {
  let loss = 0
  for (const { margins, gold } of samples) {
    loss -= Math.log(Math.max(softmax(margins, temperature)[gold] ?? 0, 1e-9))
  }
  return loss / Math.max(samples.length, 1)
}

const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The temperature under which held-out answers are likeliest, by golden-section search over its logarithm. */
export const fitTemperature = (samples: readonly HeldOut[]): number => {
  let low = Math.log(0.5)
  let high = Math.log(50)
  while (high - low > 0.005) {
    const left = high - GOLDEN * (high - low)
    const right = low + GOLDEN * (high - low)
    if (meanLoss(samples, Math.exp(left)) < meanLoss(samples, Math.exp(right))) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}

export type Logistic = readonly number[]

const RIDGE = 1e-3

/** Logistic regression by gradient descent: how likely an answer is right, from what is known about it. */
export const fitLogistic = (inputs: readonly (readonly number[])[], right: readonly boolean[]): Logistic => {
  const width = inputs[0]?.length ?? 0
  let weights = new Array<number>(width).fill(0)
  for (let round = 0; round < 3000; round++) {
    const slope = weights.map((weight) => RIDGE * weight)
    inputs.forEach((input, line) => {
      const error = (chanceOf(weights, input) - (right[line] ? 1 : 0)) / inputs.length
      input.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + error * value
      })
    })
    weights = weights.map((weight, at) => weight - 0.5 * (slope[at] ?? 0))
  }
  return weights
}

export const chanceOf = (weights: Logistic, input: readonly number[]): number => {
  const score = input.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  return 1 / (1 + Math.exp(-score))
}

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

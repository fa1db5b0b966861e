/** The same numbers in every run, so that two runs measure the same tickets. Uniform in [0, 1). */
export const seededChance = (seed: number): (() => number) => {
  let state = BigInt(seed) + 0x9e3779b9n
  return () => {
    // a linear congruential step modulo 2^64; the upper bits are the good ones
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return Number(state >> 32n) / 2 ** 32
  }
}

export const oneOf = <T>(from: readonly T[], chance: () => number): T => {
  const found = from[Math.floor(chance() * from.length)]
  if (found === undefined) throw new RangeError('nothing to choose from')
  return found
}

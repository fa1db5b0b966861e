import { fitTemperature, type HeldOut, lossOf } from './calibration.ts'
import { lowest } from './lowest.ts'

/**
 * How margins become probabilities. A short message leaves more open than its margins say, a long one less: the
 * temperature grows with the words.
 */
export type Scale = {
  /** The temperature of a message of usual length. */
  readonly usual: number
  /** The power of its length by which it grows. */
  readonly growth: number
}

const USUAL_WORDS = 7
/** What goes on for longer tells a story, and is no plainer for it. */
const MOST_WORDS = 16

const lengthOf = (words: number): number => Math.min(Math.max(words, 1), MOST_WORDS) / USUAL_WORDS

export const temperatureAt = ({ usual, growth }: Scale, words: number): number =>
  usual * lengthOf(words) ** growth

/** A held-out message of so many words, and who wrote it. */
export type HeldOutOf = HeldOut & { readonly words: number; readonly voice: string }

const ROUNDS = 3
/** Fewer lines tell nothing about their writer. */
const FEWEST_LINES = 30

/** The temperature of a usual message, were the growth right: margins are brought to that length first. */
const fitUsual = (samples: readonly HeldOutOf[], growth: number): number =>
  fitTemperature(
    samples.map(({ margins, gold, words }) => {
      const factor = lengthOf(words) ** growth
      return { gold, margins: margins.map((margin) => margin * factor) }
    }),
  )

const fitGrowth = (samples: readonly HeldOutOf[], usual: number): number =>
  lowest(
    (growth) =>
      samples.reduce(
        (sum, sample) => sum + lossOf(sample, temperatureAt({ usual, growth }, sample.words)),
        0,
      ),
    { from: 0, to: 1 },
  )

/**
 * The scale that fits the writer in the middle. Fitted on all lines together it would be that of the few who write of
 * what nobody else does: held out, nothing has been learnt of it, but in the model it has.
 */
export const fitScale = (samples: readonly HeldOutOf[]): Scale => {
  let pooled: Scale = { usual: fitUsual(samples, 0), growth: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const growth = fitGrowth(samples, pooled.usual)
    pooled = { usual: fitUsual(samples, growth), growth }
  }
  const byVoice = linesByVoice(samples).filter((own) => own.length >= FEWEST_LINES)
  const usuals = byVoice.map((own) => fitUsual(own, pooled.growth)).sort((a, b) => a - b)
  return { ...pooled, usual: usuals[Math.floor(usuals.length / 2)] ?? pooled.usual }
}

const linesByVoice = (samples: readonly HeldOutOf[]): HeldOutOf[][] => {
  const voices = new Map<string, HeldOutOf[]>()
  for (const sample of samples) {
    const own = voices.get(sample.voice)
    if (own) own.push(sample)
    else voices.set(sample.voice, [sample])
  }
  return [...voices.values()]
}

import type { Tagger } from '../entities/index.ts'
import { type Scale, temperatureAt } from '../learner/scale.ts'
import type { Plausibility } from '../text/typing/plausibility.ts'
import type { Model } from './model.ts'

/** Inverse spreads of held-out margins: softmax of temperature × margin is a probability. */
export type Temperatures = { readonly intent: number; readonly category: number }

/** The temperatures of messages of any length. */
export type Calibration = { readonly intent: Scale; readonly category: Scale }

export const temperaturesFor = ({ intent, category }: Calibration, words: number): Temperatures => ({
  intent: temperatureAt(intent, words),
  category: temperatureAt(category, words),
})

/** All that was learnt from the corpus. */
export type Engine = {
  readonly model: Model
  readonly plausibility: Plausibility
  readonly calibration: Calibration
  readonly tagger: Tagger
  /** Common ones, as typed, between spaces: to be looked up before anybody waits for it. */
  readonly words: string
}

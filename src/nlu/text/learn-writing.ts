import { fold, wordsOf } from '../../shared/text/index.ts'
import { learnPlausibility, type Plausibility } from './typing/plausibility.ts'
import { mayBeMistyped, repairKeyboard } from './typing/repair.ts'
import { wordsIn } from './words/words.ts'

/**
 * What writing looks like, learnt from texts of which a few were typed under the wrong layout: what the others show to
 * be so is left out the second time, or it would look like writing ever after.
 */
export const learnWriting = (texts: readonly string[]): Plausibility => {
  const folded = texts.map(fold)
  const words = folded.map(wordsOf)
  const all = learnPlausibility(words.flat())
  const isMeant = (text: string, at: number): boolean =>
    !mayBeMistyped(wordsIn(folded[at] ?? ''), all) || repairKeyboard(text, all) === text
  return learnPlausibility(words.filter((_, at) => isMeant(texts[at] ?? '', at)).flat())
}

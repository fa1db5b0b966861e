import type { LabelledRow } from '../../labelled/index.ts'
import { type Random, seededRandom } from '../../learner/random.ts'
import { inArabizi, withSlips } from './spellings.ts'

const SEED = 7

/** Every Darija line once more in Latin letters, with a slip of the thumb here and there. */
export const augment = (rows: readonly LabelledRow[]): LabelledRow[] => {
  const random = seededRandom(SEED)
  return [...rows, ...rows.filter((row) => row.variety === 'darija').map((row) => respelt(row, random))]
}

const respelt = (row: LabelledRow, random: Random): LabelledRow => ({
  ...row,
  text: withSlips(inArabizi(row.text, random), random),
  variety: 'arabizi',
})

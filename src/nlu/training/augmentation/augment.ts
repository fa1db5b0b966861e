import type { LabelledRow } from '../../labelled/index.ts'
import { type Random, seededRandom } from '../../learner/random.ts'
import type { TrainingLine } from '../held-out.ts'
import { inArabizi, withSlips } from './spellings.ts'

const SEED = 7

/** The rows themselves, in their order; then every Darija line once more in Latin letters, with slips of the thumb. */
export const augment = (rows: readonly LabelledRow[]): TrainingLine[] => {
  const random = seededRandom(SEED)
  const lines = rows.map((row, origin): TrainingLine => ({ row, origin }))
  const darija = lines.filter(({ row }) => row.variety === 'darija')
  return [...lines, ...darija.map(({ row, origin }) => ({ row: respelt(row, random), origin }))]
}

const respelt = (row: LabelledRow, random: Random): LabelledRow => ({
  ...row,
  text: withSlips(inArabizi(row.text, random), random),
  variety: 'arabizi',
})

import type { LabelledRow } from '../../labelled/index.ts'
import { type Random, seededRandom } from '../../learner/random.ts'
import type { TrainingLine } from '../held-out.ts'
import { inArabizi, withSlips } from './spellings.ts'

const SEED = 7

const IN_ARABIC = /[\u0621-\u064a]/

/**
 * The rows themselves, in their order; then every Darija line once more in Latin letters, with slips of the thumb. Not
 * those typed under the wrong layout: once more, they would look like writing, and be mended no longer.
 */
export const augment = (rows: readonly LabelledRow[]): TrainingLine[] => {
  const random = seededRandom(SEED)
  const lines = rows.map((row, origin): TrainingLine => ({ row, origin }))
  const darija = lines.filter(({ row }) => row.variety === 'darija' && IN_ARABIC.test(row.text))
  return [...lines, ...darija.map(({ row, origin }) => ({ row: respelt(row, random), origin }))]
}

const respelt = (row: LabelledRow, random: Random): LabelledRow => ({
  ...row,
  text: withSlips(inArabizi(row.text, random), random),
  variety: 'arabizi',
})

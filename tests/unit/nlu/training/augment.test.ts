import { describe, expect, it } from 'vitest'
import type { LabelledRow } from '../../../../src/nlu/index.ts'
import { augment } from '../../../../src/nlu/training/augmentation/augment.ts'

const row = (text: string, variety: LabelledRow['variety']): LabelledRow => ({
  ...{ text, variety, intent: 'report_fault', category: 'printer', entities: {}, voice: 'a' },
})

describe('training lines made of others', () => {
  it('are Darija lines once more in Latin letters, with the line that each is made of', () => {
    const rows = [row('الطابعة ما خداماش', 'darija'), row("l'imprimante est en panne", 'fr')]
    const lines = augment(rows)
    expect(lines.slice(0, 2).map((line) => line.row)).toEqual(rows)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatchObject({ origin: 0, row: { variety: 'arabizi', category: 'printer' } })
    expect(lines[2]?.row.text).toMatch(/^[^\u0621-\u064a]+$/)
  })

  // Twice in the corpus, what was typed under the wrong layout was taken for writing and mended no longer.
  it('leave out what was typed under the wrong layout', () => {
    expect(augment([row('hgfdsd $ hgmjhf, lh fyhq dqug', 'darija')])).toHaveLength(1)
  })
})

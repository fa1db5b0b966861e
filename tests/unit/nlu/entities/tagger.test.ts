import { describe, expect, it } from 'vitest'
import { cluesOf } from '../../../../src/nlu/entities/tagger/clues.ts'
import { TABLE_BITS, tokenFeatures } from '../../../../src/nlu/entities/tagger/features.ts'
import { keptRowsOf } from '../../../../src/nlu/entities/tagger/scoring/kept-rows.ts'
import { tagTokens } from '../../../../src/nlu/entities/tagger/scoring/score.ts'
import { addRow, bestTags, compacted } from '../../../../src/nlu/entities/tagger/tag.ts'
import { TAG_COUNT } from '../../../../src/nlu/entities/tagger/tags.ts'
import { tokensOf } from '../../../../src/nlu/entities/tokens.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import { seededRandom } from '../../../../src/nlu/learner/random.ts'

const gazetteer = loadGazetteer()
const random = seededRandom(3)
/** Weights that have nothing to do with language: every third row says something. */
const whole = {
  weights: Float32Array.from({ length: (1 << TABLE_BITS) * TAG_COUNT }, (_, at) =>
    Math.floor(at / TAG_COUNT) % 3 === 0 ? random() - 0.5 : 0,
  ),
  transitions: Float32Array.from({ length: TAG_COUNT ** 2 }, () => random() - 0.5),
}
const reader = { tagger: compacted(whole), gazetteer }

describe('the tagger', () => {
  it('finds the rows that say something by counting', () => {
    const kept = keptRowsOf(reader.tagger)
    const { places } = reader.tagger
    expect(places.findIndex((place, row) => kept.placeOf(row) !== place)).toBe(-1)
  })

  it('adds the weights of every tag', () => {
    const sums = new Float64Array(TAG_COUNT)
    addRow(sums, 0, new Float32Array(TAG_COUNT).fill(1), 0)
    expect([...sums]).toEqual(Array.from({ length: TAG_COUNT }, () => 1))
  })

  it.each([
    '3 pc en panne en salle 12 depuis hier, urgent',
    'الطابعة ديال القاعة 5 ما خداماش من نهار التنين، خاصنا جوج د الكارطوشات',
    'lwifi tay7 f salle 4 hadi 3 iyam, l3ajla',
    `${'ا'.repeat(50)} salle ${'x'.repeat(60)} 2`,
    'ء ـ . ?',
    '',
  ])('sums what words say by themselves and by their places as all features at once: %s', (text) => {
    const tokens = tokensOf(text)
    const features = tokenFeatures(tokens, { gazetteer, topic: 'fault' })
    const atOnce = tokens.length === 0 ? new Uint8Array() : bestTags(features, whole)
    const clues = cluesOf(tokens, gazetteer)
    expect(tagTokens(tokens, clues, { topic: 'fault', reader })).toEqual(atOnce)
    expect(tagTokens(tokens, clues, { topic: 'fault', reader })).toEqual(atOnce)
  })
})

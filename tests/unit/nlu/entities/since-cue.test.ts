import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../../../src/nlu/entities/index.ts'
import { TABLE_BITS } from '../../../../src/nlu/entities/tagger/features.ts'
import { compacted } from '../../../../src/nlu/entities/tagger/tag.ts'
import { TAG_COUNT } from '../../../../src/nlu/entities/tagger/tags.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'

/** A tagger that has learnt nothing, and so finds nothing. */
const tagger = compacted({
  weights: new Float32Array((1 << TABLE_BITS) * TAG_COUNT),
  transitions: new Float32Array(TAG_COUNT ** 2),
})
const reader = { tagger, gazetteer: loadGazetteer() }

describe('a time after "since", which the tagger has missed', () => {
  it.each([
    ['le wifi est coupé dps lundi', 'dps lundi'],
    ['البروجيكتور طافي من العشية', 'من العشية'],
    ['حابس منذ الأسبوع الماضي يا إخوان', 'منذ الأسبوع الماضي'],
    ['ma kaykhdemch mn lwikand', 'mn lwikand'],
    ['tay7 hadi 3 simanat', 'hadi 3 simanat'],
    ['صلحتوها الثلاثاء ومن الأربعاء وهي طافية', 'من الأربعاء'],
    ['mn simana li fatet w 8 dyal tlamed bla no9ta', 'mn simana li fatet'],
  ])('dates a fault: %s', (text, since) => {
    expect(extractEntities(text, { intent: 'report_fault', reader }).since).toBe(since)
  })

  it('dates nothing where nothing is wrong', () => {
    const text = 'ghir mn 8 d sba7'
    expect(extractEntities(text, { intent: 'set_preferences', reader }).since).toBeUndefined()
  })

  it('is no time where none is named', () => {
    const text = 'le mot de passe est refusé depuis tous les postes'
    expect(extractEntities(text, { intent: 'report_fault', reader }).since).toBeUndefined()
  })
})

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

  it('dates the wait of whoever asks where it is, and not their next visit', () => {
    const said = (text: string) => extractEntities(text, { intent: 'ticket_status', reader }).since
    expect(said('فين وصلات؟ كنتسنى من نهار الاثنين')).toBe('من نهار الاثنين')
    expect(said('vous venez ce matin ?')).toBeUndefined()
  })

  it('is none in "this is too much"', () => {
    const text = 'هادي فاتت الحد'
    expect(extractEntities(text, { intent: 'escalate', reader }).since).toBeUndefined()
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

describe('the urgent ones', () => {
  it.each(['set_preferences', 'list_tickets', 'declare_absence'] as const)('are a choice in %s', (intent) => {
    expect(extractEntities('ghir les urgents', { intent, reader }).urgency).toBeUndefined()
    expect(extractEntities("en urgence s'il vous plaît", { intent, reader }).urgency).toBeUndefined()
  })

  it('are haste where something is broken', () => {
    expect(extractEntities('wifi coupé, en urgence', { intent: 'report_fault', reader }).urgency).toBe(
      'en urgence',
    )
  })
})

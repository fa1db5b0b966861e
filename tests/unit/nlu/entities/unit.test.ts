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
const unitIn = (text: string): string | undefined =>
  extractEntities(text, { intent: 'list_tickets', reader }).unit

describe('the school or place that a question names', () => {
  it.each([
    ['werrini les tickets d mediriya dyal Nador', 'mediriya dyal Nador'],
    ['شحال كتعطل فعمالة وجدة', 'عمالة وجدة'],
    ['اعرض علي طلبات مدرسة الفتح التي لم تغلق', 'مدرسة الفتح'],
    ['les demandes du lycée Mohammed VI de Kénitra', 'lycée Mohammed VI de Kénitra'],
    ["que reste-t-il d'ouvert à Saïdia ?", 'Saïdia'],
    ['chno kayn f Oujda-Angad', 'Oujda-Angad'],
  ])('%s', (text, unit) => {
    expect(unitIn(text)).toBe(unit)
  })

  it.each(['les demandes de mon lycée', 'شحال من مدرسة عندها مشكل', 'شنو كاين فالمدرسة التي فتحت'])(
    'is none: %s',
    (text) => {
      expect(unitIn(text)).toBeUndefined()
    },
  )

  it('leaves the urgent ones a choice of tickets', () => {
    expect(
      extractEntities('les tickets urgents de Nador', { intent: 'list_tickets', reader }).urgency,
    ).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../../../src/nlu/entities/index.ts'
import { TABLE_BITS } from '../../../../src/nlu/entities/tagger/features.ts'
import { compacted } from '../../../../src/nlu/entities/tagger/tag.ts'
import { TAG_COUNT } from '../../../../src/nlu/entities/tagger/tags.ts'
import { endWithHour, endWithoutRest, startWithDegree } from '../../../../src/nlu/entities/time-around.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import type { Intent } from '../../../../src/nlu/labels.ts'

/** A tagger that has learnt nothing, and so finds nothing. */
const tagger = compacted({
  weights: new Float32Array((1 << TABLE_BITS) * TAG_COUNT),
  transitions: new Float32Array(TAG_COUNT ** 2),
})
const reader = { tagger, gazetteer: loadGazetteer() }
const sinceIn = (text: string, intent: Intent = 'report_fault'): string | undefined =>
  extractEntities(text, { intent, reader }).since
const words = (text: string): string[] => text.split(' ')

describe('of two times, the one that takes the place of the other', () => {
  it.each([
    ['plus de réseau depuis mercredi, non, depuis jeudi', 'depuis jeudi'],
    ['الخط مقطوع منذ العاصفة، أعني منذ ليلة الأحد', 'منذ ليلة الأحد'],
    ['lpc tafi mn tlat, la la, mn lkhmis', 'mn lkhmis'],
  ])('%s', (text, since) => {
    expect(sinceIn(text)).toBe(since)
  })

  it('is the first where nothing is taken back', () => {
    expect(sinceIn('le scanner est mort depuis lundi et le pc depuis jeudi')).toBe('depuis lundi')
  })
})

describe('a time with what belongs to it', () => {
  it.each([
    ['الضو مقطوع من البارح مع العصر', 'من البارح مع العصر'],
    ['le wifi est coupé depuis le 9 à l’aube', 'depuis le 9 à l’aube'],
    ['plus rien depuis jeudi à 16 h', 'depuis jeudi à 16 h'],
    ['كثر من سيمانة والطابعة بلا حبر', 'كثر من سيمانة'],
    ['l’écran est noir depuis la Toussaint', 'depuis la Toussaint'],
    ['الراوتر طافي هادي تلت يام', 'هادي تلت يام'],
  ])('%s', (text, since) => {
    expect(sinceIn(text)).toBe(since)
  })

  it('ends before what is only said behind it', () => {
    expect(endWithoutRest(words('depuis mercredi point'), { from: 0, to: 3 })).toBe(2)
    expect(endWithoutRest(words("depuis mardi 8h j ' arrive"), { from: 0, to: 4 })).toBe(3)
    expect(endWithoutRest(words('منذ يوم الخميس اثناء الدرس'), { from: 0, to: 4 })).toBe(3)
    expect(sinceIn("alors voilà j'ai saisi les notes")).toBeUndefined()
  })

  it('goes on with a clock time or a part of the day only', () => {
    expect(endWithHour(words('hier a 16h la salle'), 1)).toBe(3)
    expect(endWithHour(words('lundi apres la priere'), 1)).toBe(4)
    expect(endWithHour(words('hier a la cantine'), 1)).toBe(1)
    expect(endWithHour(words('lbare7 f salle 4'), 1)).toBe(1)
  })

  it('begins with words of degree', () => {
    expect(startWithDegree(words('rah kter mn simana'), { from: 2, to: 4 })).toBe(1)
    expect(startWithDegree(words('مقطوع قرابه شهر'), { from: 2, to: 3 })).toBe(1)
    expect(startWithDegree(words('مقطوع من شهر'), { from: 1, to: 3 })).toBe(1)
  })
})

describe('when the wait began', () => {
  it.each([
    ['en attente du fournisseur depuis le 20/11', 'wait_ticket', 'depuis le 20/11'],
    ['الملف عندي من سيمانة ونص كيتسنى الكارط', 'wait_ticket', 'من سيمانة ونص'],
    ['نسيت نقول ليكم: هادشي من نهار الثلاثاء', 'add_comment', 'من نهار الثلاثاء'],
  ] as const)('%s', (text, intent, since) => {
    expect(sinceIn(text, intent)).toBe(since)
  })

  it('is not when it ends', () => {
    expect(sinceIn('khelliha 7ta yrj3o mn l3otla', 'wait_ticket')).toBeUndefined()
    expect(sinceIn('يستأنف العمل ابتداء من الاثنين', 'wait_ticket')).toBeUndefined()
  })
})

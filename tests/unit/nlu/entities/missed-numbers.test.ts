import { describe, expect, it } from 'vitest'
import { extractEntities } from '../../../../src/nlu/entities/index.ts'
import { countsNoThing } from '../../../../src/nlu/entities/quantity/counts-nothing.ts'
import { TABLE_BITS } from '../../../../src/nlu/entities/tagger/features.ts'
import { compacted } from '../../../../src/nlu/entities/tagger/tag.ts'
import { TAG_COUNT } from '../../../../src/nlu/entities/tagger/tags.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import type { Intent } from '../../../../src/nlu/labels.ts'

/** A tagger that has learnt nothing, and so finds nothing. */
const tagger = compacted({
  weights: new Float32Array((1 << TABLE_BITS) * TAG_COUNT),
  transitions: new Float32Array(TAG_COUNT ** 2),
})
const reader = { tagger, gazetteer: loadGazetteer() }
const quantityIn = (text: string, intent: Intent = 'report_fault'): number | undefined =>
  extractEntities(text, { intent, reader }).quantity

describe('a number behind its noun', () => {
  it.each([
    ['claviers 3, tous muets', 3],
    ['الطابعات الأربع معطلة', 4],
    ['تسلمنا الحواسيب الثلاثين بلا شواحن', 30],
    ['les bornes khamsa tafyin', 5],
    ['pc x6 éteints', 6],
    ['tlamed dyal l9sm, 27, ma banouch', 27],
    ['Les casques, huit en tout, grésillent', 8],
    ['جوج زرقين وتلاتة حمرين يعني خمسة', 5],
    ['la moitié des écrans, soit 12 sur 24', 12],
  ])('%s', (text, number) => {
    expect(quantityIn(text)).toBe(number)
  })

  it.each(['les postes 3 et 4 au fond', 'les postes prennent du 169.254, urgent'])(
    'names or measures: %s',
    (text) => {
      expect(quantityIn(text)).toBeUndefined()
    },
  )
})

describe('what is asked for or still missing', () => {
  it.each([
    ['la salle a peu de souris, zidona 4', 4],
    ['التلاميذ كثار على لوحة وحدة، زيدونا شي 6 خرين', 6],
    ['الحبر سالا، خاصنا جوج', 2],
    ['طلبنا عشرة د الكاسكات وجاو تمنية، باقيين جوج', 2],
    ['reçu 5 casques sur 9, فين الربعة لخرين؟', 4],
  ])('%s', (text, number) => {
    expect(quantityIn(text)).toBe(number)
  })

  it('is not what is left', () => {
    expect(quantityIn('دخلت نقط القسم كاملين وبقاو ليا غير 12')).toBeUndefined()
  })
})

describe('people for whom something does not work', () => {
  it.each([
    ["une quinzaine de parents n'arrivent pas à se connecter", 15],
    ['عشرين وحدة محبوسة على الكود', 20],
    ['تمنية د العوايل بلا كود مسار', 8],
    ["six élèves, tous nouveaux, manquent à l'appel", 6],
  ])('%s', (text, number) => {
    expect(quantityIn(text)).toBe(number)
  })

  it('are a scene where nothing is said of them', () => {
    expect(quantityIn('عندي 31 تلميذ و ما كاين غير طابعة')).toBeUndefined()
  })
})

describe('rooms at one time', () => {
  it.each([
    ['massar me place dans deux salles à la même heure', 2],
    ['الجدول يضعني في قسمين في الحصة نفسها', 2],
    ['3tani jouj d l9sam f nefs lwe9t', 2],
  ])('%s', (text, number) => {
    expect(quantityIn(text)).toBe(number)
  })

  it('do not clash at different times', () => {
    expect(quantityIn('je travaille dans deux salles')).toBeUndefined()
  })
})

describe('of a whole that was named before', () => {
  it.each([
    ['les tablettes : neuf sur les quinze ne chargent plus', 9],
    ['كلهم خدامين غير جوج من العشرين طافيين', 2],
  ])('%s', (text, number) => {
    expect(quantityIn(text)).toBe(number)
  })
})

describe('a number that counts nothing', () => {
  it.each([
    'À renvoyer au niveau 2 réseau',
    'la moitié des 12 PC rame',
    "l'un des deux scanners est mort",
    'salle serveurs : 34 °C, les machines chauffent',
    'imprimante commandée le 3, toujours rien',
    'الامتحان يوم الاثنين والطابعة لا تعمل',
    '4 000 convocations à imprimer et le photocopieur dort',
  ])('%s', (text) => {
    expect(quantityIn(text)).toBeUndefined()
  })

  it('is no mark where one connects', () => {
    expect(countsNoThing(['7', 'نقط', 'ولوج'], 0, reader.gazetteer)).toBe(false)
    expect(countsNoThing(['7', 'نقط', 'الرياضيات'], 0, reader.gazetteer)).toBe(true)
  })
})

describe('what staff count', () => {
  it.each([
    ['à monter au régional : 16 comptes verrouillés', 'forward_ticket', 16],
    ['تم إصلاح ستة أجهزة كانت معطلة', 'resolve_ticket', 6],
    ['en attente : 5 toners commandés', 'wait_ticket', 5],
  ] as const)('%s', (text, intent, number) => {
    expect(quantityIn(text, intent)).toBe(number)
  })
})

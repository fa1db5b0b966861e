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
const quantityIn = (text: string): number | undefined =>
  extractEntities(text, { intent: 'report_fault', reader }).quantity

describe('of a whole, the share that is broken', () => {
  it.each([
    ['on a 10 licences et 4 qui refusent le code', 4],
    ["sur les 18 postes livrés hier, 4 ont l'écran fendu", 4],
    ['on a 24 tablettes, enfin on avait, parce que douze ne prennent plus la charge', 12],
    ['عطيونا حداش بيسي جداد وتسعود فيهم ما كيشعلوش', 9],
    ['عندنا خمسة وثلاثين تلميذ وبيسي واحد، بغينا غير عشرة ديال البيسيات', 10],
  ])('%s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })

  it.each([
    ['3 imprimantes en panne et 2 qui marchent', 3],
    ['5 écrans sur 20 sont noirs', 5],
    ['3 sur 20 tablettes ne chargent pas', 3],
    ['cinq des huit ordinateurs refusent de démarrer', 5],
    ['ربعة من أصل عشرة أجهزة معطلة', 4],
  ])('is the first number in %s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })
})

describe('a number that is corrected in the same breath', () => {
  it.each([
    ['Deux claviers, ou plutôt trois, ne répondent plus', 3],
    ['خمسة د الشاشات، لا غلطت، ستة', 6],
    ['كانوا أربعة تلاميذ والصواب سبعة، لا أثر لهم', 7],
    ['عدد الطابعات المعطلة أربع، أعني خمس', 5],
    ["j'avais écrit 5 souris, il y en a 9", 9],
    ['gelt lik jouj, la sma7 liya, telt claviers', 3],
    ['المدرسة قالت 9، أنا حسبت ستة د البيسيات', 6],
    ['26 تلميذ، لا 28', 28],
    ['13 casques machi 11', 13],
    ['ماشي ربعة، ستة د البيسيات', 6],
  ])('%s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })

  it.each([
    'la cartouche est la HP 305, pas la 304',
    "j'ai déclaré sept, sur les vingt",
    'la note 7,5 est devenue 75, mais c est faux',
    'كتبت الكابل 15 متر ماشي 10',
  ])('is none where no things are counted: %s', (text) => {
    expect(quantityIn(text)).toBeUndefined()
  })
})

describe('a number that takes the place of another', () => {
  it.each([
    ["dans ma demande j'ai écrit 5 écrans, c'est 8", 8],
    ['ماشي تلاتة البيسيات، راهم 5 فالحقيقة', 5],
    ['ce ne sont plus deux postes mais cinq', 5],
    ['je vous parlais de deux professeurs, je rectifie, ils sont trois', 3],
  ])('%s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })

  it.each([
    ['les tablettes redémarrent en boucle, pas une, quarante', 40],
    ['ماشي وحدة، خمسة طابليطات مهرسين', 5],
  ])('is the number of all where one is denied: %s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })

  it.each([
    'الحاسوب رقم 4 كيدير الصداع',
    'les touches 5 et 6 ne répondent plus',
    'controle 1 w 2 ma fihom walou',
    'mnin kanch3lou les pc b jouj jouj mzyan',
  ])('is none where things have numbers or come in turn: %s', (text) => {
    expect(quantityIn(text)).toBeUndefined()
  })

  it('is none where a room is corrected', () => {
    expect(quantityIn('القاعة ليست 4 كما كتبت بل القاعة 14')).toBeUndefined()
  })
})

describe('what else numbers are', () => {
  it.each(['le compte est bloqué voilà trois bonnes semaines', 'عندي حصة مع 8 والداتاشو طافي'])(
    'counts nothing in %s',
    (text) => {
      expect(quantityIn(text)).toBeUndefined()
    },
  )

  it('is two where a dual names the devices', () => {
    expect(quantityIn('انطفأ حاسوبان في وقت واحد')).toBe(2)
    expect(quantityIn('جربت حاسوبين مختلفين')).toBeUndefined()
  })
})

describe('what is counted beside devices', () => {
  it.each([
    ['les 2 haut-parleurs grésillent', 2],
    ['2 tableaux interactifs kayktbo bo7dhom', 2],
    ['خاصنا ربعة ديال الطونيرات', 4],
    ['آلتا النسخ كلتاهما معطلتان', 2],
    ['nous avons reçu 10 tablettes dont 6 défectueuses', 6],
  ])('%s', (text, count) => {
    expect(quantityIn(text)).toBe(count)
  })

  it('is not said of two when the other one is meant', () => {
    expect(quantityIn('3ndi joj d les onduleurs, wa7ed nadi w lakhor kaytfi')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { kindsOf, procliticOf } from '../../../../src/nlu/entities/lexicon/classes.ts'
import { endOfName, namesNone } from '../../../../src/nlu/entities/lexicon/room-name.ts'
import { countsNoThing } from '../../../../src/nlu/entities/quantity/counts-nothing.ts'
import { numberBeforeDevice } from '../../../../src/nlu/entities/quantity/missed/before-device.ts'
import { namesOne } from '../../../../src/nlu/entities/quantity/names-one.ts'
import { isNew, numberSaidToMiss } from '../../../../src/nlu/entities/quantity/said-missing.ts'
import { tellsScene } from '../../../../src/nlu/entities/quantity/scene.ts'
import { tokensOf } from '../../../../src/nlu/entities/tokens.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'

const gazetteer = loadGazetteer()
const wordsOf = (text: string): string[] => tokensOf(text).map(({ folded }) => folded)
const placeOf = (text: string, word: string): number => wordsOf(text).indexOf(word)

describe('a number that only tells the scene', () => {
  it.each([
    ['nous avons essayé deux câbles', 'deux', true],
    ['جربتو فتلاتة ديال البيسيات', 'تلاته', true],
    ['le disjoncteur saute dès que dix postes sont allumés', 'dix', true],
    ['jrebna l cable, 3 pc ma khdamin', '3', false],
    ['on a testé. Trois imprimantes sont mortes', 'trois', false],
    ['deux postes morts', 'deux', false],
  ])('%s: %s', (text, number, tells) => {
    expect(tellsScene(wordsOf(text), placeOf(text, number))).toBe(tells)
  })
})

describe('a number that says how many are missing', () => {
  it.each([
    ['la liste a 17 noms, il en manque 6 assis devant moi', 6],
    ['fiha 41 w massar kaygoul 38, na9sin tlata', 3],
    ['حسابات الأساتذة غير مفعلة وعددهم 32', 32],
    ['ناقصين 3 سوايع', undefined],
    ['il manque une souris', undefined],
    ['trois imprimantes', undefined],
  ])('%s', (text, number) => {
    expect(numberSaidToMiss(wordsOf(text), gazetteer)).toBe(number)
  })

  it('is no new copier', () => {
    expect(isNew(['photocopieur', 'neuf'], 1, gazetteer)).toBe(true)
    expect(isNew(['neuf', 'postes'], 0, gazetteer)).toBe(false)
  })
})

describe('a number directly before a device', () => {
  it.each([
    ['deux postes sur dix en salle 3', 2],
    ['وصلتنا حصة من 20 لوحة إلكترونية', 20],
    ['ثلاث طابعات لا تعمل', 3],
    ['jouj dyal les pc khasrin', 2],
    ['le courant saute à plus de dix postes', undefined],
    ['القسم 2 مسلاط معتم', undefined],
    ['nous avons essayé deux imprimantes', undefined],
    ['depuis 3 jours', undefined],
    ['une imprimante', undefined],
  ])('%s', (text, number) => {
    expect(numberBeforeDevice(wordsOf(text), gazetteer)).toBe(number)
  })

  it('is the name of one where it stands behind it', () => {
    expect(namesOne(wordsOf('clavier du poste 8'), 3, gazetteer)).toBe(true)
    expect(namesOne(wordsOf('sur le poste 3 touches'), 3, gazetteer)).toBe(true)
    expect(namesOne(wordsOf('il manque 8 claviers'), 2, gazetteer)).toBe(false)
  })
})

describe('a number of marks, pages or bars', () => {
  it.each([
    ['wifi kayban lina 4 barat', '4', true],
    ['ثلاث نقط ناقصة', 'ثلاث', true],
    ['5.5 au lieu de 15', '5', true],
    ['4 imprimantes en panne', '4', false],
    ['جوج', 'جوج', false],
  ])('%s', (text, word, isNone) => {
    expect(countsNoThing(wordsOf(text), placeOf(text, word), gazetteer)).toBe(isNone)
  })

  it('is a decimal on either side of its point', () => {
    const words = wordsOf('5.5 f blast 15')
    expect(countsNoThing(words, 2, gazetteer)).toBe(true)
  })
})

describe('the name of a room', () => {
  it.each([
    ['bureau kat khrej', 2, 1],
    ['labo kaytfa', 2, 1],
    ['القاعة ب20 سماعة', 2, 1],
    ['القاعة ب', 2, 2],
    ['salle 12', 2, 2],
    ['salle serveurs : 34', 4, 2],
    ['قاعة الاجتماعات الكبرى غدا', 2, 3],
    ['المكتبة المدرسية مظلمة', 1, 2],
  ])('%s', (text, to, end) => {
    expect(endOfName(wordsOf(text), { from: 0, to })).toBe(end)
  })

  it.each([
    ['القسم', true],
    ['la salle', false],
    ['salle', true],
    ['salle 4', false],
    ['bibliothèque', false],
  ])('is none by itself: %s, %s', (room, none) => {
    expect(namesNone(room)).toBe(none)
  })

  it.each([
    ['fsalle', 1],
    ['flabo', 1],
    ['famille', 0],
    ['flash', 0],
  ])('may have a preposition written with it: %s', (word, letters) => {
    expect(procliticOf(word)).toBe(letters)
  })
})

it.each(['للمعلمين', 'والمترشحين', 'المراسلين'])('a plural of people is no pair: %s', (word) => {
  expect(kindsOf(word, gazetteer)).not.toContain('dual')
})

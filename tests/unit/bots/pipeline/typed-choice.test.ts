import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTyped } from '../../../../src/bots/pipeline/turn/resolve-choice.ts'
import { readOrdinal } from '../../../../src/bots/pipeline/turn/words/ordinals.ts'

describe('a bare number', () => {
  it.each([
    ['1', 1],
    [' 2. ', 2],
    ['3)', 3],
    ['(2)', 2],
    ['٣', 3],
    ['۲', 2],
    ['n° 2', 2],
    ['رقم ٢', 2],
    ['choix 4', 4],
    ['1er', 1],
    ['le premier', 1],
    ['La première', 1],
    ['واحد', 1],
    ['الأول', 1],
    ['الثانية', 2],
    ['زوج', 2],
    ['tlata', 3],
    ['3️⃣', 3],
    ['le 2', 2],
    ["c'est le 2", 2],
    ['numéro 2', 2],
    ['le numéro deux', 2],
    ['le 2 svp', 2],
    ["le premier s'il vous plaît", 1],
    ['the second one', 2],
    ['third', 3],
    ['number 1', 1],
    ['loul', 1],
    ['اتنين', 2],
    ['الخيار الثالث', 3],
    ['النمرة 2 عافاك', 2],
    ['الأول من فضلكم', 1],
    ['ra9m tlata', 3],
  ])('%s is %i', (typed, place) => expect(readOrdinal(typed)).toBe(place))

  it.each([
    '',
    'deux imprimantes',
    'je prends le 1',
    'le 2 et le 3',
    'un merci',
    'c’est',
    'le 2 marche',
    '2 PC',
    'salle 4',
    '123',
    '1/2',
    'SN-7F3K2Q',
    '😀',
    '-',
  ])('%s is none', (typed) => {
    expect(readOrdinal(typed)).toBeUndefined()
  })

  it('is answered for any string, without an error', () => {
    const anyString = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units))
    fc.assert(fc.property(anyString, (typed) => void readOrdinal(typed)))
  })
})

describe('a typed title', () => {
  const choices = [
    { id: 'yes', title: '✅ Oui, ça marche' },
    { id: 'no', title: 'لا، مازال المشكل' },
  ]

  it.each([
    ['oui ça marche', 'yes'],
    ['OUI, CA MARCHE !', 'yes'],
    ['لا مازال المشكل', 'no'],
    ['2', 'no'],
  ])('"%s" is the choice %s', (typed, id) => expect(findTyped(typed, choices)?.id).toBe(id))

  it.each(['oui', '3', '0', '✅', ''])('"%s" is none', (typed) => {
    expect(findTyped(typed, choices)).toBeUndefined()
  })
})

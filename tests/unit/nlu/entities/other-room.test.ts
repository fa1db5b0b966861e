import { describe, expect, it } from 'vitest'
import { isOfPeople, roomOfDesk, startOfClass } from '../../../../src/nlu/entities/lexicon/other-room.ts'
import { endOfName, namesNone } from '../../../../src/nlu/entities/lexicon/room-name.ts'
import { isTakenBack, takesPlaceOf } from '../../../../src/nlu/entities/lexicon/taken-back.ts'

const words = (text: string): string[] => text.split(' ')

describe('of two rooms', () => {
  it('the second takes the place of one that is taken back', () => {
    const corrected = words('ecran salle 3 non attends salle 13 clignote')
    expect(takesPlaceOf(corrected, { from: 1, to: 3 }, { from: 5, to: 7 })).toBe(true)
    const both = words('ecran salle 3 et ecran salle 13')
    expect(takesPlaceOf(both, { from: 1, to: 3 }, { from: 5, to: 7 })).toBe(false)
  })

  it('the one behind "not" is taken back, behind a comma it is the one meant', () => {
    expect(isTakenBack(words('وهي مكتب المقتصد لا مكتب المدير'), 4)).toBe(true)
    expect(isTakenBack(words('القاعه 3 ، لا القاعه 5'), 4)).toBe(false)
  })

  it('a desk stands in the other', () => {
    expect(roomOfDesk(words('prise du bureau de la salle 6'), { from: 2, to: 7 })).toBe(5)
    expect(roomOfDesk(words('pc du bureau du directeur'), { from: 2, to: 5 })).toBe(2)
  })
})

describe('the name of a room', () => {
  it('has the head before a class code', () => {
    expect(startOfClass(words('la classe 2bacshf3 existe'), 2)).toBe(1)
    expect(startOfClass(words('la liste 2bacshf3 existe'), 2)).toBe(2)
  })

  it.each([
    ['مختبر العلوم يوم الاثنين', 3, 2],
    ['1ac4 deux fois', 2, 1],
    ['الكتابه العامه تاكل الورق', 1, 2],
    ['bureau du surveillant general', 3, 4],
    ['مكتب السيد المدير منذ', 2, 3],
    ['القاعه د الاساتذه', 2, 3],
    ['labo rah 9 iyam', 2, 1],
    ['gymnase 2 ) plus', 2, 1],
  ])('%s', (text, to, end) => {
    expect(endOfName(words(text), { from: 0, to })).toBe(end)
  })

  it('is none for a level, a town or a date', () => {
    expect(namesNone('6ème')).toBe(true)
    expect(namesNone('Salé')).toBe(true)
    expect(namesNone('1/1', '/')).toBe(true)
    expect(namesNone('2/4', 'ناقصه')).toBe(false)
  })
})

describe('a boarding house', () => {
  it.each([
    ['البنات ديال الداخليه بلا كود', 2, true],
    ['التلاميذ ديال الداخليه', 2, true],
    ['الراوتر ديال الداخليه', 2, false],
  ])('is no place where its people are spoken of: %s', (text, from, people) => {
    expect(isOfPeople(words(text), { from, to: from + 1 })).toBe(people)
  })
})

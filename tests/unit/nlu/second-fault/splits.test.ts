import { describe, expect, it } from 'vitest'
import { splitsOf } from '../../../../src/nlu/second-fault/splits.ts'

const parts = (text: string) => splitsOf(text).map(({ first, second }) => `${first} | ${second}`)

describe('where a second report may begin', () => {
  it.each([
    ['البروجيكتور ماخدامش و زيد الويفي طايح', 'البروجيكتور ماخدامش | الويفي طايح'],
    [
      "l'imprimante est en panne et en plus Massar ne s'ouvre pas",
      "l'imprimante est en panne | Massar ne s'ouvre pas",
    ],
    ["l'imprimante ne marche plus et le wifi est coupé", "l'imprimante ne marche plus | le wifi est coupé"],
    ['الطابعة لا تطبع والبروجيكتور لا يشتغل', 'الطابعة لا تطبع | والبروجيكتور لا يشتغل'],
    ['limprimante mata w zid lwifi tay7', 'limprimante mata | lwifi tay7'],
    ['le pc est lent. Par ailleurs la box est morte', 'le pc est lent | la box est morte'],
  ])('%s', (text, split) => {
    expect(parts(text)).toContain(split)
  })

  it.each([
    "l'imprimante n'imprime plus depuis le changement du PC",
    'le wifi ne marche plus, depuis la coupure de courant',
    'البيسي طفا، حيت الضو تقطع',
    'lwifi tay7, 7it la prise tfat',
  ])('not where one thing hangs on the other: %s', (text) => {
    expect(parts(text)).toEqual([])
  })

  it('tries a bounded number of places', () => {
    expect(splitsOf('le pc est mort et le wifi est coupé, '.repeat(400)).length).toBeLessThanOrEqual(8)
  })
})

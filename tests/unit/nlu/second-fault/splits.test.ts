import { describe, expect, it } from 'vitest'
import { splitsOf } from '../../../../src/nlu/second-fault/splits.ts'
import { lineOf } from '../../../../src/nlu/text/line.ts'

const parts = (text: string) =>
  splitsOf(lineOf(text)).map(({ first, second }) => `${first.text} | ${second.text}`)

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
    ['الطابعة واقفة وما كايناش شبكة الأنترنت', 'الطابعة واقفة | وما كايناش شبكة الأنترنت'],
    ['البيسي ما كيشعلش وشبكة الأنترنت طايحة', 'البيسي ما كيشعلش | وشبكة الأنترنت طايحة'],
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

  it.each([
    "j'ai deux soucis : la box est morte, le scanner est bloqué",
    'عندي جوج ديال المشاكل، الطابعة خاسرة والويفي طايح',
    'لدينا مشكلتان: الحاسوب معطل والطابعة كذلك',
  ])('is not guessed where two are announced: %s', (text) => {
    const joints = splitsOf(lineOf(text)).map(({ joint }) => joint)
    expect(joints.length).toBeGreaterThan(0)
    expect(new Set(joints)).toEqual(new Set(['added']))
  })

  it('is only perhaps there where nothing says so', () => {
    expect(splitsOf(lineOf('la box est morte, le scanner est bloqué'))).toMatchObject([{ joint: 'perhaps' }])
  })

  it('tries a bounded number of places', () => {
    expect(splitsOf(lineOf('le pc est mort et le wifi est coupé, '.repeat(400))).length).toBeLessThanOrEqual(
      8,
    )
  })
})

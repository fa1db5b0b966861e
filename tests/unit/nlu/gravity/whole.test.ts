import { describe, expect, it } from 'vitest'
import { readGravity } from '../../../../src/nlu/index.ts'

const whole = (text: string): boolean => readGravity(text).whole

describe('what says that the whole establishment is hindered', () => {
  it.each([
    "panne dans toute l'école",
    'tout le lycée est sans internet',
    'le lycée entier est coupé',
    "l'ensemble de l'établissement est touché",
    'plus rien ne marche nulle part',
    'toutes les salles sont dans le noir',
    'aucune salle n’a internet',
    'plus personne n’a internet',
    'le réseau entier est tombé',
    'coupure générale ce matin',
    "l'établissement est sans électricité",
    'internet coupé partout',
    'toutes les salles sont en panne sauf la 3',
    "l'école kamla bla internet",
    'lmadrasa kamla bla dow',
    'ga3 les salles makhdaminch',
    'rizo kamel ta7',
    'l9ssam kamlin mafihom connexion',
    'internet m9tou3 f ga3 lycée',
    'lcollege kolo bla internet',
    'المؤسسة كاملة بلا كونيكسيون',
    'المدرسة كلها مقطوعة',
    'كاع القاعات ما فيهومش الضو',
    'الأقسام كاملين بلا أنترنيت',
    'الريزو طايح فكل بلاصة',
    'انقطاع التيار عن المؤسسة بأكملها',
    'جميع القاعات متوقفة',
    'كل المؤسسة بدون كهرباء',
    'الثانوية فالظلام من الصباح',
    'المؤسسة كاملة en panne',
    'tout l’établissement ما فيه ضو',
    'the whole school is offline',
    'المشكل فالمؤسسة كاملة ماشي غير عندي',
    'machi ghi ana, lmadrasa kamla',
    'tous les profs sont touchés',
    'كاع الأساتذة عندهم نفس المشكل',
    "c'est pareil pour tout le monde",
  ])('%s', (text) => {
    expect(whole(text)).toBe(true)
  })
})

describe('what does not', () => {
  it.each([
    "pas toute l'école, seulement la salle 4",
    'les absences de tous les profs sont saisies',
    'المدرسة كلها خدامة غير عندي',
    'ماشي المؤسسة كاملة غير القاعة 3',
    'machi lmadrasa kamla ghir bureau dyali',
    "le wifi marche dans toute l'école sauf chez moi",
    'toutes les salles ont internet sauf la mienne',
    'الويفي خدام فالمدرسة كلها',
    'toutes les salles du 2e étage',
    'toutes mes classes ont disparu',
    'bonne fête à toute l’école',
    "merci au nom de tout l'établissement",
    "j'ai cherché partout",
    "l'élève n'apparaît nulle part dans la liste",
    'le pc de la salle 4 ne démarre plus',
    'tous les pc de la salle 3 sont lents',
    'الطابعة ديال الإدارة خاسرة',
    'imprimante dyal lidara mabghatch tkhdem',
    'bonjour tout le monde',
    '',
  ])('%s', (text) => {
    expect(whole(text)).toBe(false)
  })
})

describe('both at once, and neither', () => {
  it('reads each by itself', () => {
    expect(readGravity("fumée au tableau électrique, toute l'école est sans courant")).toEqual({
      danger: true,
      whole: true,
    })
    expect(readGravity('la souris ne marche plus')).toEqual({ danger: false, whole: false })
  })

  it('takes any text', () => {
    for (const text of ['\u0000\ud800', '،،،', '😂'.repeat(3_000), 'fumée '.repeat(4_000)])
      expect(() => readGravity(text)).not.toThrow()
  })
})

import { describe, expect, it } from 'vitest'
import { findBareTime } from '../../../../src/nlu/entities/shapes/bare-time/index.ts'
import { tokensOf } from '../../../../src/nlu/entities/tokens.ts'

const timeIn = (text: string): string | undefined => {
  const tokens = tokensOf(text)
  const time = findBareTime({ words: tokens.map(({ folded }) => folded), tokens })
  return time && text.slice(tokens[time.from]?.start, tokens[time.to - 1]?.end)
}

describe('a time without "since" that plainly is one', () => {
  it.each([
    ["72h sans téléphone à l'école", '72h'],
    ['Deux jours pleins sans courant', 'Deux jours pleins'],
    ['Tout un trimestre sans son', 'Tout un trimestre'],
    ['3 iyam bla internet f lycee', '3 iyam'],
    ['يومان كاملان بلا كهرباء', 'يومان كاملان'],
    ['شهر ونص وحنا بلا طابعة', 'شهر ونص'],
    ['l3am kollo w lprojecteur mayet', 'l3am kollo'],
    ["trois semaines que j'attends", 'trois semaines'],
    ['bonjour, شهرين كنتسناو la carte réseau', 'شهرين'],
    ['مضت ثلاثة أسابيع ولم يصلنا أي رد', 'ثلاثة أسابيع'],
    ['انقطع التيار قبل ثلاثة أيام ولم يعد', 'قبل ثلاثة أيام'],
    ['لليوم الثالث على التوالي لا تفتح المنصة', 'لليوم الثالث على التوالي'],
    ['hier à 17h30 la fibre a été coupée', 'hier à 17h30'],
    ["Internet est parti hier soir vers 22 h sans laisser d'adresse", 'hier soir vers 22 h'],
    ['lbare7 m3a 10 d lil tfa l routeur', 'lbare7 m3a 10 d lil'],
    ['البارح مع العشية طفا السيرفور', 'البارح مع العشية'],
    ['الريزو ديالنا طايح يومين', 'يومين'],
    ['imprimante HS 3 jours, personne', '3 jours'],
    ['lmdrasa bla internet simana kamla', 'simana kamla'],
    ['ktbt likom yamat hadi', 'yamat hadi'],
    ['ce matin plus aucun poste ne démarre', 'ce matin'],
    ['الويفي تقطع هاد الصباح', 'هاد الصباح'],
  ])('%s', (text, time) => {
    expect(timeIn(text)).toBe(time)
  })
})

describe('a time that is none of a fault', () => {
  it.each([
    'il me faut une imprimante avant lundi matin',
    "l'écran s'éteint au bout de 3 minutes",
    'les examens commencent dans deux semaines et la photocopieuse est morte',
    'mon PC a 8 ans et il rame',
    'ينقطع الاتصال كل نصف ساعة',
    'الامتحان بعد ثلاثة أيام والسبورة لا تشتغل',
    'لن تصل الشحنة قبل أسبوعين',
    'ركبنا خرطوشة جديدة قبل يومين فقط',
    'أحتاج الطابعة قبل أسبوعين من الامتحان',
    'hadi ghir khbar: 10 d9aye9 w kaytfa',
    "hier j'ai changé le toner et il est encore gris",
    '8 h sans élève, puis tout le monde arrive',
    'telmid 3ndo 15 3am ma tla3ch f massar',
    "fichier refusé, je l'ai téléchargé ce matin",
    'جربت كابل جديد هاد الصباح',
    'le poste affiche 3 jours',
  ])('%s', (text) => {
    expect(timeIn(text)).toBeUndefined()
  })
})

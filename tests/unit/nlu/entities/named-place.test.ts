import { describe, expect, it } from 'vitest'
import { namedPlace } from '../../../../src/nlu/entities/lexicon/named-place.ts'
import { tokensOf } from '../../../../src/nlu/entities/tokens.ts'

const placeIn = (text: string): string | undefined => {
  const tokens = tokensOf(text)
  const place = namedPlace(tokens.map(({ folded }) => folded))
  return place && text.slice(tokens[place.from]?.start, tokens[place.to - 1]?.end)
}

describe('a place that a number tells', () => {
  it.each([
    ['lpc f lqisem 7 makay ch3elch', 'lqisem 7'],
    ['projecteur f l9ism 12 tafi', 'l9ism 12'],
    ['f lclasse 3 ma kayn ta internet', 'lclasse 3'],
    ['الداتاشو ديال القسم 7 ماخدامش', 'القسم 7'],
    ['البيسي فالقسم رقم 7 طافي', 'القسم رقم 7'],
    ['الطابعة خاسرة ف قاعة 3', 'قاعة 3'],
    ['الحاسوب في الحجرة 5 معطل', 'الحجرة 5'],
    ['imprimante HS salle n° 14', 'salle n° 14'],
    ['pas de wifi salle B12', 'salle B12'],
    ['القسم 3/2 بلا ريزو', 'القسم 3/2'],
    ['panne au labo 2', 'labo 2'],
    ['prise brûlée atelier 4', 'atelier 4'],
    ['tlamed d 2BACSPC3 bla no9ta', '2BACSPC3'],
    ["l'image ديال l'amphi floue", 'amphi'],
    ['datashow d l9isma 8 mat', 'l9isma 8'],
    ['les notes de la 1BAC SE2 ont disparu', '1BAC SE2'],
    ['تلميذ ناقص من لائحة 2ASCG3', '2ASCG3'],
    ['الفوج ب ما كاينش فاللائحة', 'الفوج ب'],
    ['الريزو مقطوع فالصالة د الإعلاميات', 'الصالة د الإعلاميات'],
    ['قاعة متعددة الوسائط بلا ضو', 'قاعة متعددة الوسائط'],
    ['حاسوب مكتب السيد المقتصد', 'مكتب السيد المقتصد'],
    ['bourrage dans la salle de tirage', 'salle de tirage'],
    ['جوج طابعات فبيرو ديال الناظر', 'بيرو ديال الناظر'],
    ['le pc du bureau du surveillant général rame', 'bureau du surveillant général'],
  ])('%s', (text, place) => {
    expect(placeIn(text)).toBe(place)
  })
})

describe('a place of which a school has one', () => {
  it.each([
    ['الطابعة في المكتبة لا تشتغل', 'المكتبة'],
    ['lpc f lmaktaba makhedamch', 'lmaktaba'],
    ["plus d'internet à la bibli", 'bibli'],
    ['le pc de la bibliothèque est mort', 'bibliothèque'],
    ['البيسي ديال قاعة الأساتذة ثقيل', 'قاعة الأساتذة'],
    ['imprimante de la salle des profs bloquée', 'salle des profs'],
    ["l'écran de la salle des maîtres", 'salle des maîtres'],
    ['pc f 9a3at lasatida', '9a3at lasatida'],
    ['le projecteur du labo SVT ne marche plus', 'labo SVT'],
    ['الريزو مقطوع فمختبر العلوم', 'مختبر العلوم'],
    ['حاسوب المختبر لا يقلع: في المختبر فقط', 'المختبر'],
    ['قاعة الإعلاميات بلا كونيكسيون', 'قاعة الإعلاميات'],
    ['les pc de la salle info 2', 'salle info 2'],
    ["plus de courant dans l'atelier", 'atelier'],
    ['الضو مقطوع في الورشة', 'الورشة'],
    ["le wifi ne marche plus à l'internat", 'internat'],
    ['لا يوجد إنترنت فالداخلية', 'الداخلية'],
    ['makaynch internet f dakhiliya', 'dakhiliya'],
    ["l'imprimante de la cantine", 'cantine'],
    ['البيسي ديال المطعم', 'المطعم'],
    ['lbriza f lmerqad sakhna', 'lmerqad'],
    ['le pc du secrétariat plante', 'secrétariat'],
    ['prise morte au dortoir', 'dortoir'],
    ['câble coupé, fils par terre, gymnase.', 'gymnase'],
    ['شاشة المكتبة سوداء', 'المكتبة'],
    ["l'imprimante de l'économat bourre", 'économat'],
    ['تعطلت حواسيب في ورشة التكنولوجيا', 'ورشة التكنولوجيا'],
    ['trois groupes dans le même labo', 'labo'],
  ])('%s', (text, place) => {
    expect(placeIn(text)).toBe(place)
  })
})

describe('what is no room', () => {
  it.each([
    'الطابعة ديال الإدارة خاسرة',
    'imprimante dyal lidara',
    'الويفي مقطوع فالطابق الأول',
    'couloir 2e étage sans wifi',
    'المستوى السادس بلا لائحة',
    'القسم بلا كونيكسيون',
    'f l9sm dyali',
    'le site de la bibliothèque est bloqué',
    'موقع مكتبة رقمية محجوب',
    'logiciel dyal lmaktaba sala',
    'licence du labo virtuel expirée',
    'certificat dyal latelier scratch',
    'العجز في الشبكة الداخلية',
    '26 élèves, dont cinq en internat',
    'pas de bulletin pas de cantine',
    'un élève classé 0e',
    'près de la bibliothèque',
    'une salle de classe',
    'le site de la bibliothèque nationale',
    'dans la bibliothèque nationale',
    'بيسي حدا المكتبة',
    '3 pc en panne',
  ])('%s', (text) => {
    expect(placeIn(text)).toBeUndefined()
  })
})

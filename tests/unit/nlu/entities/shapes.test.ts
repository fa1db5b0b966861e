import { describe, expect, it } from 'vitest'
import { isDual, numberEnd, numberIn } from '../../../../src/nlu/entities/lexicon/numbers.ts'
import { isTakenBack } from '../../../../src/nlu/entities/lexicon/taken-back.ts'
import { findCountedTime } from '../../../../src/nlu/entities/shapes/counted-time.ts'
import { findOperator } from '../../../../src/nlu/entities/shapes/operator.ts'
import { findSchoolCode } from '../../../../src/nlu/entities/shapes/school-code.ts'
import { findTicket } from '../../../../src/nlu/entities/shapes/ticket.ts'
import { findUrgency } from '../../../../src/nlu/entities/shapes/urgency.ts'
import { findUrgencyPhrase } from '../../../../src/nlu/entities/shapes/urgency-phrase.ts'
import { tokensOf } from '../../../../src/nlu/entities/tokens.ts'

describe('ticket references', () => {
  it.each([
    ['où en est SN-7F3K2 ?', 'SN-7F3K2'],
    ['فين وصل SN-7F3K2Q؟', 'SN-7F3K2Q'],
    ['sn7f3k2', 'sn7f3k2'],
    ['Sn 7f3k2q svp', 'Sn 7f3k2q'],
    ['فSN-Z8P2M قلت', 'SN-Z8P2M'],
    ['SN-ABCDE sans chiffre', 'SN-ABCDE'],
    ['SN-IOUL1', 'SN-IOUL1'],
    ['snhnpvtv ?', 'snhnpvtv'],
    ['sn hnpvtv', 'sn hnpvtv'],
    ['وصل SN-٧F3K2Q؟', 'SN-٧F3K2Q'],
  ])('%s', (text, reference) => {
    expect(findTicket(text)).toBe(reference)
  })

  it.each(['la sn salle', 'snayen', 'SN-7F3', 'SN-7F3K2QQX', 'DSN-7F3K2', '3 snin', 'snapchat', 'snhnpvtw'])(
    'is none: %s',
    (text) => {
      expect(findTicket(text)).toBeUndefined()
    },
  )
})

describe('times that are counted', () => {
  it.each([
    ['svp sn 8TQ3VX ça fait 2 jours, en cours ?', 'ça fait 2 jours'],
    ['demandée il y a trois semaines, aucun mail', 'il y a trois semaines'],
    ['Cela fait 3j', 'Cela fait 3j'],
  ])('%s', (text, since) => {
    expect(findCountedTime(text)).toBe(since)
  })

  it.each(['il y a 3 postes en panne', 'ça fait longtemps', 'depuis 2 joursx'])('is none: %s', (text) => {
    expect(findCountedTime(text)).toBeUndefined()
  })
})

describe('institution codes', () => {
  it.each([
    ['établissement 01234A', '01234A'],
    ['مؤسسة 19043b عندها', '19043b'],
  ])('%s', (text, code) => {
    expect(findSchoolCode(text)).toBe(code)
  })

  it.each(['012345A', '1234A', '01234AB', 'réf 01234', 'x01234A'])('is none: %s', (text) => {
    expect(findSchoolCode(text)).toBeUndefined()
  })
})

describe('telecom operators', () => {
  it.each([
    ['la ligne Maroc Telecom est coupée', 'Maroc Telecom'],
    ['ligne maroc télécom', 'maroc télécom'],
    ['باتصالات المغرب ما كيجاوبوش', 'اتصالات المغرب'],
    ['السيم ديال إنوي', 'إنوي'],
    ['la sim inwi', 'inwi'],
    ["la box d'Orange", 'Orange'],
    ['الفيبر ديال أورنج', 'أورنج'],
    ['lien IAM tombé', 'IAM'],
    ['la fibre maroc tel est coupée', 'maroc tel'],
    ['lkhett dyal itisalat lmaghrib m9tou3', 'itisalat lmaghrib'],
    ['ittissalat al maghrib makayjawbouch', 'ittissalat al maghrib'],
    ['ittisalat almaghrib', 'ittisalat almaghrib'],
    ['خط إتصالات المغرب مقطوع', 'إتصالات المغرب'],
    ['ماروك تيليكوم ما جاوش', 'ماروك تيليكوم'],
    ['marok telecom', 'marok telecom'],
    ['modem meditel', 'meditel'],
    ['شريحة ميديتيل', 'ميديتيل'],
    ['الكونيكسيون ديال اينوي', 'اينوي'],
    ['la box inoui', 'inoui'],
    ['السيم د أورانج', 'أورانج'],
    ['lconnexion dyal Orange tay7a', 'Orange'],
    ['la sim Wana', 'Wana'],
    ['zido bli etisalat galou lmochkil mn lmodem', 'etisalat'],
  ])('%s', (text, operator) => {
    expect(findOperator(text, tokensOf(text))).toBe(operator)
  })

  it.each([
    'voyant orange fixe',
    'le voyant est rouge, orange',
    'voyant TEMP orange',
    'toute la rangée',
    'la télécommande',
    'الضو أورنج',
    'la languette orange du toner',
    'wana makan3rfch',
    'وانا كنتسنى',
    'اتصالات هاتفية كثيرة',
    "j'ai demandé au Maroc entier",
    'un fil orange',
    'lkhedma tsalat',
  ])('is none: %s', (text) => {
    expect(findOperator(text, tokensOf(text))).toBeUndefined()
  })
})

describe('words of urgency', () => {
  it.each([
    ["c'est urgent svp", 'urgent'],
    ['merci d’intervenir en urgence', 'en urgence'],
    ['الأمر عاجل', 'عاجل'],
    ['3afak MOSTA3JAL', 'MOSTA3JAL'],
  ])('%s', (text, urgency) => {
    expect(findUrgency(text, tokensOf(text))).toBe(urgency)
  })

  it.each(['ce n’est pas urgent', 'ماشي مستعجل', "appel d'urgence uniquement"])('is none: %s', (text) => {
    expect(findUrgency(text, tokensOf(text))).toBeUndefined()
  })
})

describe('several words of urgency', () => {
  it.each([
    ['venez au plus vite', 'au plus vite'],
    ['à traiter le plus rapidement possible', 'le plus rapidement possible'],
    ['نرجو إصلاحها وفي أقرب وقت ممكن', 'في أقرب وقت ممكن'],
    ['ajiw daba daba', 'daba daba'],
  ])('%s', (text, urgency) => {
    expect(findUrgencyPhrase(text, tokensOf(text))).toBe(urgency)
  })

  it.each(['daba chno', 'en fait le plus vite des pc', 'de toute façon'])('is none: %s', (text) => {
    expect(findUrgencyPhrase(text, tokensOf(text))).toBeUndefined()
  })
})

describe('numbers in words', () => {
  it.each([
    ['trois', 3],
    ['vingt cinq', 25],
    ['quatre vingt', 80],
    ['vingtaine', 20],
    ['جوج', 2],
    ['خمسة و عشرين', 25],
    ['أحد عشر', 11],
    ['اثنان وستين', 62],
    ['tlata', 3],
    ['khmstach', 15],
    ['خمسطاشر', 15],
    ['une dizaine', 10],
    ['une vingtaine', 20],
    ['rebaa', 4],
    ['tna3sh', 12],
    ['اثني عشر', 12],
    ['trente-cinq', 35],
    ['12', 12],
  ])('%s', (text, value) => {
    const words = tokensOf(text).map((token) => token.folded)
    expect(numberIn(words)).toBe(value)
  })

  it.each([
    ['vingt-deux élèves', 3],
    ['dix-huit profs', 3],
    ['خمسة وعشرين يوما', 3],
    ['أحد عشر أستاذا', 2],
    ['khamsa d lpc', 1],
    ['3 2', 1],
    ['deux trois', 1],
    ['أحد الأساتذة', 0],
  ])('end where the number does: %s', (text, end) => {
    const words = tokensOf(text).map((token) => token.folded)
    expect(numberEnd(words, 0)).toBe(end)
  })

  it('takes the dual for two', () => {
    expect(isDual('حاسوبين')).toBe(true)
    expect(isDual('عشرين')).toBe(false)
    expect(isDual('طابعه')).toBe(false)
  })
})

describe('a correction', () => {
  it.each([
    ['machi salle 4, salle 12', 'salle'],
    ['7 وليس خمسة', 'خمسه'],
    ['5 pas 3', '3'],
    ['خمسة ألواح... عفوا، سبعة ألواح', 'خمسه'],
  ])('takes back what it denies: %s', (text, word) => {
    const words = tokensOf(text).map((token) => token.folded)
    expect(isTakenBack(words, words.indexOf(word))).toBe(true)
    expect(isTakenBack(words, words.length - 1)).toBe(words.at(-1) === word)
  })
})

describe('tokens', () => {
  it('cuts a glued preposition off what an entity begins with', () => {
    const text = 'فالقاعة 5 وهادي يومين فـإقليم تازة ل3 بيسيات'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(
      'ف القاعة 5 و هادي يومين فـ إقليم تازة ل 3 بيسيات'.split(' '),
    )
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TrainedUnderstander } from '../../src/nlu/index.ts'
import { NOW, openUnderstander } from './setup/files.ts'

let understander: TrainedUnderstander

beforeAll(async () => {
  understander = await openUnderstander()
})

const understand = (text: string) => understander.understand(text, { now: NOW })

const EXAMPLES = readFileSync(path.join(import.meta.dirname, 'contrast.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string])

describe('a message that says what is not the trouble', () => {
  it('is about the rest, in nine written examples of ten', () => {
    const wrong = EXAMPLES.filter(([text, category]) => understander.categoryOf(text) !== category)
    expect(wrong.length, wrong.map(([text]) => text).join('\n')).toBeLessThanOrEqual(EXAMPLES.length / 10)
  })
})

describe('two faults in one message', () => {
  it.each([
    ['البروجيكتور ماخدامش و زيد الويفي طايح', 'projector', 'connectivity', 'الويفي طايح'],
    [
      "l'imprimante est en panne et en plus Massar ne s'ouvre pas",
      'printer',
      'other_system',
      "Massar ne s'ouvre pas",
    ],
    ['الطابعة ما كتطبعش والبروجيكتور ما كيشعلش', 'printer', 'projector', 'والبروجيكتور ما كيشعلش'],
    ['lpc ma bghach ych3el w tabi3a khawya mn l7ber', 'computer', 'printer', 'tabi3a khawya mn l7ber'],
    ["le projecteur est mort et l'imprimante bourre", 'projector', 'printer', "l'imprimante bourre"],
    ['الطابعة حاصلة والبروجيكتور طافي', 'printer', 'projector', 'والبروجيكتور طافي'],
    ['lwifi tay7 w limprimante wa9fa', 'connectivity', 'printer', 'limprimante wa9fa'],
    [
      'الحاسوب لا يقلع وكذلك كلمة مرور بريدي المهني لم تعد مقبولة',
      'computer',
      'account_access',
      'كلمة مرور بريدي المهني لم تعد مقبولة',
    ],
    // no word that says "broken": plainly added, and surely reports of two things
    [
      "le vidéoproj affiche une image toute jaune, et en plus j'arrive plus à rentrer sur Massar, compte verrouillé",
      'projector',
      'account_access',
      "j'arrive plus à rentrer sur Massar, compte verrouillé",
    ],
    [
      'الحاسوب يصدر صوتا غريبا، وكذلك الطابعة تطبع صفحات بيضاء',
      'computer',
      'printer',
      'الطابعة تطبع صفحات بيضاء',
    ],
    ['جوج حوايج: الكونيكسيون ثقيلة والطابعة خاصها الحبر', 'connectivity', 'printer', 'والطابعة خاصها الحبر'],
    [
      'l wifi kaybda w kaysali, w zid 3la hadchi limprimante katkherrej wra9 byed',
      'connectivity',
      'printer',
      'limprimante katkherrej wra9 byed',
    ],
  ])('%s', (text, first, second, words) => {
    const { category, secondFault, alternatives } = understand(text)
    expect(category).toBe(first)
    expect(secondFault).toMatchObject({ category: second, text: words })
    expect(alternatives[0]).toMatchObject({ intent: 'report_fault', category: second })
  })

  it.each([
    ['الداتاشو خاسر و شبكة الأنترنت مقطوعة فالقاعة 4', { room: 'القاعة 4' }],
    [
      "l'imprimante ne sort rien et le wifi est coupé en salle 3 depuis hier",
      { room: 'salle 3', since: 'depuis hier' },
    ],
    ['الطابعة لا تطبع في مكتب المدير والبروجيكتور لا يشتغل في القاعة 7', { room: 'القاعة 7' }],
  ])('with the details of the second in whole words: %s', (text, entities) => {
    expect(understand(text).secondFault?.entities).toEqual(entities)
  })

  it.each([
    ['الحاسوب ديالي ما كيشعلش، والطابعة كتخرج ورق بيض، والويفي تقيل فالطابق الثاني'],
    ["le pc ne s'allume plus, l'imprimante bourre et le wifi est très lent au 2ème étage"],
    ['lpc makaych3elch, limprimante katkhrej wra9 byed w lwifi t9il'],
    ['الحاسوب لا يشتغل، والطابعة تخرج أوراقا بيضاء، والشبكة بطيئة في الطابق الثاني'],
    ['PC makaych3elch, الطابعة حابسة et le wifi est coupé'],
  ])('three of them: %s', (text) => {
    const { category, secondFault } = understand(text)
    expect([category, secondFault?.category, secondFault?.third?.category]).toEqual([
      'computer',
      'printer',
      'connectivity',
    ])
  })

  it.each([
    "l'imprimante n'imprime plus depuis le changement du PC",
    'le pc et son écran ne s allument pas',
    'البروجيكتور ما كيتعرفش على البيسي',
    'lprinter ma kaytlaqach m3a lpc',
    'الطابعة ما كتطبعش من البيسي ديال القاعة 3',
    'le wifi est coupé, impossible de saisir les notes sur Massar',
    'bonjour, 3 pc en panne en salle 12, merci',
    "l'écran clignote et l'ordinateur redémarre tout seul",
    "le serveur redémarre en boucle. L'onduleur n'est pas en cause, testé ce jour",
    'القرص ديال الموارد الرقمية ما كيتبلاصاش و الحاسوب ما فيه حتى مشكل',
    "où en est ma demande pour l'imprimante et le projecteur ?",
  ])('not in: %s', (text) => {
    expect(understand(text).secondFault).toBeUndefined()
  })
})

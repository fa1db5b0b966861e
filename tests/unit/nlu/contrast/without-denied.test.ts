import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { deniedParts, withoutDenied } from '../../../../src/nlu/contrast/index.ts'
import { loadGazetteer } from '../../../../src/nlu/gazetteer/concepts.ts'
import { lineOf } from '../../../../src/nlu/text/line.ts'

const gazetteer = loadGazetteer()
const left = (text: string) => withoutDenied(lineOf(text), gazetteer)?.text.replace(/\s+/g, ' ').trim()

/** Written by hand in all five varieties, with the category that is meant; read with a model in tests/nlu. */
const TABLE = readFileSync(path.join(import.meta.dirname, '../../../nlu/contrast.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[0] ?? '')

describe('what a message says is not the trouble', () => {
  it.each([
    ['المشكل ماشي ف السوفت، راه السيم اللي تقطع', 'المشكل ، راه السيم اللي تقطع'],
    ["ce n'est pas l'imprimante, c'est le câble réseau", "ce n'est , c'est le câble réseau"],
    ["machi l'pc, l'wifi li tay7", ", l'wifi li tay7"],
    ['ليس الحاسوب بل الشاشة', 'بل الشاشة'],
    ["l'imprimante marche, par contre le scanner non", ', par contre le scanner non'],
    ['الأنترنيت خدام غير مسار اللي واقف', 'غير مسار اللي واقف'],
    ["la panne ne vient pas du routeur, c'est l'onduleur", "la panne ne vient , c'est l'onduleur"],
    ['limprimante ma katkhdemch walakin lwifi khdam', 'limprimante ma katkhdemch walakin'],
  ])('%s', (text, rest) => {
    expect(left(text)).toBe(rest)
  })

  it('is told piece by piece', () => {
    expect(deniedParts(lineOf("ce n'est pas l'imprimante, c'est le câble réseau"), gazetteer)).toEqual([
      "pas l'imprimante",
    ])
    expect(deniedParts(lineOf('الأنترنيت خدام غير مسار اللي واقف'), gazetteer)).toEqual(['الأنترنيت خدام'])
  })

  it('is found in nearly all of the written examples', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(80)
    const unread = TABLE.filter((text) => left(text) === undefined)
    // "Everything works but the projector" names nothing that is denied.
    expect(unread.length, unread.join('\n')).toBeLessThanOrEqual(5)
  })
})

describe('plain negation denies no name', () => {
  it.each([
    "l'imprimante ne marche pas",
    'الطابعة ماخداماش',
    'الطابعة ما خداماش',
    'limprimante ma khdamach',
    'pas de connexion internet',
    "je n'ai pas internet",
    "pas d'électricité dans la salle",
    'ليس لدينا أنترنت',
    'ليس هناك أنترنت في القاعة',
    'البيسي ماشي خدام',
    'الطابعة ماشي خدامة مزيان',
    'lpc machi khdam',
    'lwifi machi mzyan',
    "le wifi ne marche plus, l'imprimante non plus",
    "l'imprimante n'imprime pas la page entière",
    'ما كاينش الأنترنيت',
    'makaynch lwifi',
    'ماشي غير الطابعة اللي خاسرة، حتى البيسي',
    "ce n'est pas seulement l'imprimante, le pc aussi est en panne",
    'كانت الطابعة خدامة البارح ودابا ماتت',
    "l'imprimante marchait hier, aujourd'hui elle est en panne",
    'le pc marche mal, il est lent',
    'lpc ma bghach ykhdem',
    'الحاسوب لا يعمل',
    'لا يشتغل جهاز العرض',
    'le projecteur ne marche pas quand le pc marche',
    'واش الطابعة خدامة عندكم، حيت عندي ما خداماش',
    'pas internet depuis hier',
    'non le wifi ne marche toujours pas',
  ])('%s', (text) => {
    expect(left(text)).toBeUndefined()
  })
})

it('reads any length in bounded time and leaves something to read', () => {
  expect(left('machi lpc '.repeat(5_000))).toBeUndefined()
  expect(left(`${'ماشي الطابعة، '.repeat(20)}راه الحاسوب`)).toContain('الحاسوب')
})

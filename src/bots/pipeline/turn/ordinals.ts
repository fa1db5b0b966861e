import { fold } from '../../../shared/text/index.ts'

/** How people name the place of a choice: French, Arabic, Darija, Arabizi; written as typed, folded below. */
const SPELLINGS: readonly (readonly string[])[] = [
  [
    'un',
    'une',
    'premier',
    'premiere',
    '1er',
    '1ere',
    'واحد',
    'واحدة',
    'وحدة',
    'الأول',
    'الأولى',
    'اللول',
    'اللولة',
    'wahed',
    'wa7ed',
    'lwl',
    'lwla',
    'lowla',
    'lewla',
    'loula',
    'lowel',
    'first',
    'one',
  ],
  [
    'deux',
    'deuxieme',
    'second',
    'seconde',
    '2e',
    '2eme',
    'اثنان',
    'اثنين',
    'الثاني',
    'الثانية',
    'جوج',
    'زوج',
    'التاني',
    'jouj',
    'joj',
    'zouj',
    'tani',
    'two',
  ],
  ['trois', 'troisieme', '3e', '3eme', 'ثلاثة', 'تلاتة', 'الثالث', 'الثالثة', 'التالت', 'tlata', 'three'],
  ['quatre', 'quatrieme', '4e', '4eme', 'أربعة', 'ربعة', 'الرابع', 'الرابعة', 'reb3a', 'rb3a', 'four'],
  ['cinq', 'cinquieme', '5e', '5eme', 'خمسة', 'الخامس', 'الخامسة', 'khamsa', '5amsa'],
  ['six', 'sixieme', '6e', '6eme', 'ستة', 'السادس', 'السادسة', 'setta'],
  ['sept', 'septieme', '7e', '7eme', 'سبعة', 'السابع', 'السابعة', 'seb3a'],
  ['huit', 'huitieme', '8e', '8eme', 'ثمانية', 'تمنية', 'الثامن', 'الثامنة', 'tmenya'],
  ['neuf', 'neuvieme', '9e', '9eme', 'تسعة', 'تسعود', 'التاسع', 'التاسعة', 'tes3oud'],
  ['dix', 'dixieme', '10e', '10eme', 'عشرة', 'العاشر', 'العاشرة', '3echra'],
]

const ORDINALS = new Map(
  SPELLINGS.flatMap((spellings, index) => spellings.map((spelling) => [fold(spelling), index + 1] as const)),
)

const LEAD = /^(?:le|la|n°|no|num|numero|choix|option|رقم|الرقم|الخيار|الاختيار)[\s:.]*(?=\S)/u
const KEYCAP = /\u20e3/g
const EDGES = /^[\s([#]+|[\s.)\]°:،,!-]+$/gu
const LONGEST = 24

/** The number that a whole message is: "2", "٢", "2)", "2️⃣", "n° 2", "le deuxième", "جوج". Undefined for anything more. */
export const readOrdinal = (text: string): number | undefined => {
  if (text.length > LONGEST) return undefined
  const folded = fold(text).replace(KEYCAP, '').replace(EDGES, '')
  const bare = folded.replace(LEAD, '').replace(EDGES, '')
  for (const candidate of [folded, bare]) {
    if (/^\d{1,2}$/.test(candidate)) return Number(candidate)
    const known = ORDINALS.get(candidate)
    if (known !== undefined) return known
  }
  return undefined
}

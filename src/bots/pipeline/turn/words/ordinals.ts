import { fold } from '../../../../shared/text/index.ts'
import { ORDINAL_WORDS } from '../../../ordinal-words.ts'

/** Numbers by themselves, which name a choice only where they are the whole message; written as typed, folded below. */
const NUMBERS: readonly (readonly string[])[] = [
  ['un', 'une', 'واحد', 'واحدة', 'وحدة', 'wahed', 'wa7ed', 'one'],
  ['deux', 'اثنان', 'اثنين', 'جوج', 'زوج', 'jouj', 'joj', 'zouj', 'tani', 'two'],
  ['trois', 'ثلاثة', 'تلاتة', 'tlata', 'three'],
  ['quatre', 'أربعة', 'ربعة', 'reb3a', 'rb3a', 'four'],
  ['cinq', 'خمسة', 'khamsa', '5amsa'],
  ['six', 'ستة', 'setta'],
  ['sept', 'سبعة', 'seb3a'],
  ['huit', 'ثمانية', 'تمنية', 'tmenya'],
  ['neuf', 'تسعة', 'تسعود', 'tes3oud'],
  ['dix', 'عشرة', '3echra'],
]

const ORDINALS = new Map(
  [...NUMBERS.entries(), ...ORDINAL_WORDS.entries()].flatMap(([index, spellings]) =>
    spellings.map((spelling) => [fold(spelling), index + 1] as const),
  ),
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

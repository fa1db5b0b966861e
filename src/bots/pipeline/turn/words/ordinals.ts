import { fold } from '../../../../shared/text/index.ts'
import { ORDINAL_WORDS } from '../../../ordinal-words.ts'

/** Numbers by themselves, which name a choice only where they are the whole message; written as typed, folded below. */
const NUMBERS: readonly (readonly string[])[] = [
  'un une واحد واحدة وحدة أول wahed wa7ed wahd wahda wa7da we7da one 1st 1re',
  'deux اثنان اثنين اتنين جوج زوج ثاني تاني ثانية تانية jouj joj juj jooj zouj tani tania two 2nd 2nde 2ieme',
  'trois ثلاثة ثلاث تلاتة تلات tlata tleta three 3rd 3ieme',
  'quatre أربعة ربعة reb3a rb3a arba3a four 4th',
  'cinq خمسة khamsa khamssa 5amsa five 5th',
  'six ستة setta stta 6th',
  'sept سبعة seb3a seven 7th',
  'huit ثمانية تمنية tmenya tmnya eight 8th',
  'neuf تسعة تسعود tes3oud ts3oud nine 9th',
  'dix عشرة 3echra 3chra ten 10th',
].map((words) => words.split(' '))

const ORDINALS = new Map(
  [...NUMBERS.entries(), ...ORDINAL_WORDS.entries()].flatMap(([index, spellings]) =>
    spellings.map((spelling) => [fold(spelling), index + 1] as const),
  ),
)

const folded = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(fold))

/** What stands before the number and names no other thing: "le", "numéro", "c'est", "the", "رقم", "النمرة". */
const LEADS =
  folded(`le la l les the n no num numero number nr choix option choice reponse c cest est ce sera plutot je choisis
  رقم الرقم النمرة نمرة الخيار الاختيار خيار اختيار هو هي ra9m raqm rqem nmra nemra nomra l5iyar`)
/** What stands behind it: "the second one", "le 2 svp", "عافاك". */
const TRAILS = folded(`one choix option choice svp stp please pls عافاك عفاك عافاكم 3afak 3afakom 3afakoum`)
const POLITE = /(?<= )(?:s'il (?:vous|te) plait|من فضلكم?|لو سمحتم?|الله يخليكم?)$/u
const KEYCAP = /\u20e3/g
const BETWEEN = /[\s.()[\]#°:،,;!'-]+/u
const LONGEST = 40

const placeOf = (word: string): number | undefined =>
  /^\d{1,2}$/.test(word) ? Number(word) : ORDINALS.get(word)

/**
 * The number that a whole message is: "2", "٢", "2)", "2️⃣", "n° 2", "le deuxième", "c'est le 2", "the second one", "جوج".
 * Undefined for anything more.
 */
export const readOrdinal = (text: string): number | undefined => {
  if (text.length > LONGEST) return undefined
  const words = fold(text)
    .replace(KEYCAP, '')
    .trim()
    .replace(POLITE, '')
    .split(BETWEEN)
    .filter((word) => word !== '')
  const [number = '', ...after] = words.slice(words.findIndex((word) => !LEADS.has(word)))
  return after.every((word) => TRAILS.has(word)) ? placeOf(number) : undefined
}

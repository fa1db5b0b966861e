import { fold } from '../../../shared/text/index.ts'

/** Number words of the five varieties, folded. A line is the number and its spellings. */
const SPELLINGS: readonly (readonly [number, string])[] = [
  [1, 'un une واحد واحده wahd wahed wa7d wa7ed wahda wa7da وحده'],
  [2, 'deux جوج زوج اثنان اثنين اثنتان اثنتين تنين jouj joj juj zouj zoj jooj zawj jouje tnayn'],
  [3, 'trois ثلاثه تلاته ثلاث تلات ثلت ثلث تلت ثلثه تلته tlata tlat telt tlt tlatha talata thalatha'],
  [4, 'quatre اربعه ربعه اربع ربع rb3a reb3a arb3a rba3a arba3a rab3a rb3'],
  [5, 'cinq خمسه خمس khamsa khmsa khemsa 5amsa khams khms'],
  [6, 'six سته ست setta stta sitta sta ستت'],
  [7, 'sept سبعه سبع seb3a sb3a sab3a sbe3 seba3'],
  [
    8,
    'huit ثمانيه تمنيه تمانيه ثمنيه ثمان تمن تمنه tmnya tmenya tmanya tmaniya thmanya tminya tmen ثماني تماني',
  ],
  [9, 'neuf تسعه تسع tes3a ts3od tes3oud tess3a ts3a tas3a tis3a tes3od تسعود'],
  [10, 'dix عشره عشر 3achra 3echra achra 3chra 3acher 3cher dizaine achera'],
  [11, 'onze حداش احدعشر 7dach hdach 7dac hdech'],
  [12, 'douze اثناعش طناش تناش اطناش اثنعش tnach tnac tnaach douzaine اثناعشر'],
  [13, 'treize تلطاش ثلاطاش ثلطاش tltach tletach tlattach tlatach'],
  [14, 'quatorze ربعطاش اربعطاش rb3tach rbe3tach arba3tach'],
  [15, 'quinze خمسطاش خمصطاش khmstach khmestach khamstach khmsttach quinzaine'],
  [16, 'seize سطاش ستطاش sttach settach stach'],
  [17, 'dixsept سبعطاش sb3tach sbe3tach'],
  [18, 'dixhuit ثمنطاش تمنطاش tmntach tmentach'],
  [19, 'dixneuf تسعطاش ts3tach tse3tach'],
  [20, 'vingt vingts عشرون عشرين 3chrin 3echrin 3acherin achrin 3ichrin 3chrine vingtaine'],
  [30, 'trente ثلاثون ثلاثين تلاتين tlatin tlatine talatin trentaine'],
  [40, 'quarante اربعون اربعين ربعين rb3in reb3in arb3in arba3in quarantaine'],
  [50, 'cinquante خمسون خمسين khmsin khamsin khemsin khmsine cinquantaine'],
  [60, 'soixante ستون ستين settin sttin sittin soixantaine'],
  [70, 'سبعون سبعين sb3in seb3in'],
  [80, 'ثمانون ثمانين تمانين tmanin'],
  [90, 'تسعون تسعين ts3in tes3in'],
  [100, 'cent cents centaine ميه مئه مايه مائه mya miya'],
]

const VALUES: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [fold(word), value]),
  ),
)

const DIGITS = /^\d{1,4}$/
/** "و" and "et" join; a hyphen, "w" and "o" do the same in Latin letters. */
const JOINS = new Set(['et', 'و', 'w', 'o', '-', 'ou'])

const ARTICLES = new Set(['un', 'une'])

/** The number one folded word says, a glued "و" allowed: وعشرين is twenty. */
export const numberOf = (word: string): number | undefined => {
  if (DIGITS.test(word)) return Number(word)
  const plain = VALUES.get(word)
  if (plain !== undefined) return plain
  const rest = word.startsWith('و') || word.startsWith('ال') ? word.slice(word.startsWith('و') ? 1 : 2) : ''
  return rest.length > 1 ? VALUES.get(rest) : undefined
}

/**
 * The number several folded words say together: "vingt cinq", "خمسة وعشرين", "quatre vingt", "احد عشر".
 * Undefined when they say none.
 */
export const numberIn = (words: readonly string[]): number | undefined => {
  const values = words
    // "une vingtaine": the article counts nothing.
    .filter(
      (word, at) => !JOINS.has(word) && !(ARTICLES.has(word) && numberOf(words[at + 1] ?? '') !== undefined),
    )
    .map((word) => (word === 'احد' || word === 'احدي' ? 1 : numberOf(word)))
    .filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  return values.reduce((total, value) => (total === 4 && value === 20 ? 80 : total + value), 0)
}

/** The Arabic dual says two by itself: حاسوبين, طابعتان, أستاذتين. */
const DUAL = /^.{3,}(?:ين|ان)$/
export const isDual = (word: string): boolean => DUAL.test(word) && numberOf(word) === undefined

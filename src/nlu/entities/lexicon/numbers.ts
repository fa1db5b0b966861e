import { fold } from '../../../shared/text/index.ts'

/** Number words of the five varieties, folded. A line is the number and its spellings. */
const SPELLINGS: readonly (readonly [number, string])[] = [
  [1, 'un une واحد واحده wahd wahed wa7d wa7ed wahda wa7da وحده'],
  [
    2,
    'deux bjouj bjoj bjuj bzouj بجوج جوز zoj zuj اثنا اثني اثنتا اثنتي جوج زوج اثنان اثنين اثنتان اثنتين تنين jouj joj juj zouj zoj jooj zawj jouje tnayn',
  ],
  [
    3,
    'trois تلاث tlate tlt tletha ثلاثه تلاته ثلاث تلات ثلت ثلث تلت ثلثه تلته tlata tlat telt tlt tlatha talata thalatha tlet tleta',
  ],
  [
    4,
    'quatre rbaa rebaa rb3aa arbaa rabaa arba3 اربعه ربعه اربع ربع rb3a reb3a arb3a rba3a arba3a rab3a rb3 rbe3a rabe3a',
  ],
  [
    5,
    'cinq xamsa khemsaa خمسه خمس khamsa khmsa khemsa 5amsa khams khms khmssa khamssa khemssa khems khamsat khemsat',
  ],
  [6, 'six sett سته ست setta stta sitta sta ستت sset ssta'],
  [7, 'sept sebaa sbaa sab3aa سبعه سبع seb3a sb3a sab3a sbe3 seba3 sbe3a seb3 sb3'],
  [
    8,
    'huit huitaine tmania tmenia tmnia tmaniat ثمنيا ثمانيه تمنيه تمانيه ثمنيه ثمان تمن تمنه tmnya tmenya tmanya tmaniya thmanya tminya tmen ثماني تماني tmnyat tmenyat تمنيا',
  ],
  [
    9,
    'neuf tesaa tsaa tes3oude تسعه تسع tes3a ts3od tes3oud tess3a ts3a tas3a tis3a tes3od تسعود tess3oud tess3od ts3ud tes3ud ts3oud tas3oud',
  ],
  [10, 'dix عشره عشر 3achra 3echra achra 3chra 3chr 3acher 3cher dizaine achera 3ashra 3eshra 3achr'],
  [
    11,
    'onze حداشر hdache 7dache حداش احدعشر 7dach hdach 7dac hdech hdax 7dax hdash 7dash hadach 7adach hedach 7daach احداش',
  ],
  [
    12,
    'douze tna3sh tna3ch tnache طناشر تناشر اثناعش طناش تناش اطناش اثنعش tnach tnac tnaach douzaine اثناعشر tnax tnash tna3x tenach طناعش تناعش',
  ],
  [13, 'treize تلطاشر tltache تلطاش ثلاطاش ثلطاش tltach tletach tlattach tlatach tletax tltax'],
  [
    14,
    'quatorze ربعتاشر ربعطاشر ربعتاش rba3tach ربعطاش اربعطاش rb3tach rbe3tach arba3tach arbatach rbatach rba3tax',
  ],
  [
    15,
    'quinze خمستاشر خمسطاشر خمستاش khmestache khmsetach خمسطاش خمصطاش khmstach khmestach khamstach khmsttach quinzaine khemstach khamsatach khmestax khemstax xmstach',
  ],
  [16, 'seize ستاشر سطاشر ستاش settache سطاش ستطاش sttach settach stach settax'],
  [17, 'dixsept سبعتاشر سبعطاشر سبعتاش sba3tach سبعطاش sb3tach sbe3tach sebatach sbatach'],
  [18, 'dixhuit تمنتاشر تمنتاش تمنطاشر tmen6ach tmantach ثمنطاش تمنطاش tmntach tmentach tmenntach'],
  [19, 'dixneuf تسعتاشر تسعطاشر تسعتاش tsa3tach تسعطاش ts3tach tse3tach tsatach'],
  [
    20,
    'vingt 3achrin 3echrine 3chrina عشرينه vingts عشرون عشرين 3chrin 3echrin 3acherin achrin 3ichrin 3chrine vingtaine ochrin 3ochrin 3ouchrin',
  ],
  [30, 'trente ثلاثون ثلاثين تلاتين tlatin tlatine talatin trentaine tletin tlettin'],
  [40, 'quarante اربعون اربعين ربعين rb3in reb3in arb3in arba3in quarantaine arbin rbein'],
  [50, 'cinquante خمسون خمسين khmsin khamsin khemsin khmsine cinquantaine xmsin khamssin'],
  [60, 'soixante ستون ستين settin sttin sittin soixantaine'],
  [70, 'septante سبعون سبعين sb3in seb3in sebain'],
  [80, 'ثمانون ثمانين تمانين tmanin'],
  [90, 'تسعون تسعين ts3in tes3in tesein tsein'],
  [100, 'cent cents centaine ميه مئه مايه مائه mya miya'],
]

const VALUES: ReadonlyMap<string, number> = new Map(
  SPELLINGS.flatMap(([value, words]) =>
    words.split(' ').map((word): [string, number] => [fold(word), value]),
  ),
)

/** A number by itself, nothing glued before it: "واحد" is no "و" before "احد". */
export const isNumberWord = (word: string): boolean => VALUES.has(word)

const DIGITS = /^\d{1,4}$/
/** "و" and "et" join; a hyphen, "w" and "o" do the same in Latin letters. */
const JOINS = new Set(['et', 'و', 'w', 'o', '-', 'ou'])

const LAST_DIGIT = '9'.charCodeAt(0)
/** "Une vingtaine", "wahed 3achra", "واحد العشرة": they count nothing, they say that it is about. */
const ARTICLES = new Set('un une wahed wa7ed wahd wa7d واحد'.split(' '))
/** "PC x4", "طابعات x2"; "x64" and "x86" are kinds of programs. */
const TIMES = /^x(\d{1,2})$/
const NO_TIMES = new Set(['x32', 'x64', 'x86'])

/** The number one folded word says, a glued "و" allowed: وعشرين is twenty. */
export const numberOf = (word: string): number | undefined => {
  // Most words begin with no digit.
  if (word.charCodeAt(0) <= LAST_DIGIT && DIGITS.test(word)) return Number(word)
  const plain = VALUES.get(word)
  if (plain !== undefined) return plain
  if (word.startsWith('x')) return NO_TIMES.has(word) ? undefined : timesOf(word)
  const rest = word.startsWith('و') || word.startsWith('ال') ? word.slice(word.startsWith('و') ? 1 : 2) : ''
  return rest.length > 1 ? VALUES.get(rest) : undefined
}

const timesOf = (word: string): number | undefined => {
  const times = TIMES.exec(word)?.[1]
  return times === undefined ? undefined : Number(times)
}

const isArticle = (word: string, next = ''): boolean =>
  ARTICLES.has(word) && !next.startsWith('و') && numberOf(next) !== undefined

/**
 * The number several folded words say together: "vingt cinq", "خمسة وعشرين", "quatre vingt", "احد عشر".
 * Undefined when they say none.
 */
export const numberIn = (words: readonly string[]): number | undefined => {
  const values = words
    .filter((word, at) => !JOINS.has(word) && !isArticle(word, words[at + 1]))
    .flatMap((word): { word: string; value: number }[] => {
      const value = firstValue(word)
      return value === undefined ? [] : [{ word, value }]
    })
  if (values.length === 0) return undefined
  return values.reduce(
    (total, { word, value }) => (total === 4 && isFrenchTwenty(word) ? 80 : total + value),
    0,
  )
}

/** "Quatre-vingts" is eighty, "أربع وعشرين" is not. */
const isFrenchTwenty = (word: string): boolean => word === 'vingt' || word === 'vingts'

const FRENCH_UNITS = new Set('un une deux trois quatre cinq six sept huit neuf'.split(' '))

/** A part may go on with a smaller one (vingt cinq), a ten after its unit (خمسة وعشرين) or "عشر" (احد عشر). */
const goesOn = (before: number, word: string): boolean => {
  const value = numberOf(word)
  if (value === undefined || DIGITS.test(word) || word.startsWith('x')) return false
  if (before === 100) return true
  // "عشرين وحدة" counts units: in Arabic they come before the tens.
  if (before >= 20) return FRENCH_UNITS.has(word) || (before >= 60 && value >= 10 && value < 20)
  // "dix-huit"
  if (before === 10) return value >= 7 && value < 10
  return before < 10 && (value >= 20 ? value < 100 : value === 10)
}

const LONGEST_NUMBER = 7

/** What the first word of a number says; "احد" only begins "احد عشر". */
const firstValue = (word: string): number | undefined =>
  word === 'احد' || word === 'احدي' ? 1 : numberOf(word)

/** Whether a number may begin with the word. */
export const beginsNumber = (word: string): boolean => firstValue(word) !== undefined

/** Where the number ends whose first word stands at `from`; `from` itself when none does. */
export const numberEnd = (words: readonly string[], from: number): number => {
  const first = words[from] ?? ''
  let last = firstValue(first)
  if (last === undefined) return from
  if (DIGITS.test(first)) return from + 1
  let end = from + 1
  while (end - from < LONGEST_NUMBER) {
    const next = JOINS.has(words[end] ?? '') ? end + 1 : end
    if (!goesOn(last, words[next] ?? '')) break
    last = numberOf(words[next] ?? '') ?? last
    end = next + 1
  }
  return end === from + 1 && numberOf(first) === undefined ? from : end
}

/** The Arabic dual says two by itself: حاسوبين, طابعتان, أستاذتين. */
const DUAL = /^.{3,}(?:ين|ان)$/
export const isDual = (word: string): boolean => DUAL.test(word) && numberOf(word) === undefined

import { listed, plainWord } from '../../words.ts'

/** Numbers as people write them out, in one spelling; those that a room or a handful of things can have. */
const SPELT: readonly (readonly [number, readonly string[]])[] = [
  [1, listed('un une واحد واحده وحده wahd wahed wa7d wa7ed wahda wa7da')],
  [2, listed('deux جوج زوج اثنان اثنين اثنتين تنين jouj joj juj jooj zouj zoj bjouj')],
  [3, listed('trois ثلاثه تلاته ثلاث تلات تلت tlata tlatha tleta telt talata')],
  [4, listed('quatre اربعه ربعه اربع ربع reb3a rb3a arb3a rba3a arba3a arba3 rabaa arbaa rebaa')],
  [5, listed('cinq خمسه خمس khamsa khemsa khmsa 5amsa xamsa')],
  [6, listed('six سته ست setta stta sitta sta')],
  [7, listed('sept سبعه سبع seb3a sb3a sab3a sebaa')],
  [8, listed('huit ثمانيه تمانيه تمنيه ثمنيه ثمان tmenya tmnya tmania tmanya tminya')],
  [9, listed('neuf تسعه تسع تسعود tes3oud tes3a ts3a ts3oud tas3a tis3a tesaa')],
  [10, listed('dix عشره عشر 3achra 3chra 3echra achra')],
  [11, listed('onze حداش حداشر احدعشر 7dach hdach 7dac')],
  [12, listed('douze طناش تناش اطناش طناشر اثناعشر tnach tnac tnache')],
  [13, listed('treize تلطاش تلتاش ثلطاش تلطاشر tltach tletach tlattach')],
  [14, listed('quatorze ربعطاش اربعطاش ربعتاش rb3tach rbe3tach arba3tach rba3tach')],
  [15, listed('quinze خمسطاش خمستاش خمسطاشر خمصطاش khmstach khamstach khmestach khemstach khmsttach')],
  [16, listed('seize سطاش ستاش ستطاش سطاشر sttach settach stach')],
  [17, listed('سبعطاش سبعتاش سبعطاشر sb3tach sba3tach sbe3tach')],
  [18, listed('تمنطاش ثمنطاش تمنتاش تمنطاشر tmntach tmentach tmantach')],
  [19, listed('تسعطاش تسعتاش تسعطاشر ts3tach tse3tach tsa3tach')],
  [20, listed('vingt عشرين عشرون 3chrin 3echrin 3achrin achrin')],
  [30, listed('trente ثلاثين تلاتين tlatin tlatine')],
]
const VALUES: ReadonlyMap<string, number> = new Map(
  SPELT.flatMap(([value, words]) => words.map((word): [string, number] => [word, value])),
)

const JOINS = new Set(listed('et و w o ou'))

/** Whether one word of a message, in one spelling, is a number written out. */
export const isNumberWord = (word: string | undefined): boolean => word !== undefined && VALUES.has(word)

const isOnePart = (first: number, second: number): boolean =>
  (first >= 20 && second < 10) || (first < 10 && second >= 20) || (first === 10 && second >= 7 && second < 10)

type Typed = { readonly word: string; readonly from: number; readonly to: number }

const typedIn = (text: string): Typed[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: plainWord(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))

/** The next part of a number that is said in several words: "vingt-cinq", "خمسة وعشرين". */
const furtherPart = (typed: readonly Typed[], at: number, first: number) => {
  const next = typed[at + 1]
  const glued = next?.word.startsWith('و') ? VALUES.get(next.word.slice(1)) : undefined
  const last = next !== undefined && JOINS.has(next.word) ? at + 2 : at + 1
  const second = glued ?? VALUES.get(typed[last]?.word ?? '')
  return second !== undefined && isOnePart(first, second) ? { second, last } : undefined
}

/** Whether the number that is written out at this word is one, by what stands around it. */
export type CountsAt = (words: readonly string[], at: number) => boolean

/** The message with numbers written out in digits, where they are numbers: "القاعة رقم خمسطاش" is "القاعة رقم 15". */
export const inDigits = (text: string, countsAt: CountsAt): string => {
  const typed = typedIn(text)
  const words = typed.map(({ word }) => word)
  let [result, done] = ['', 0]
  for (let at = 0; at < typed.length; at += 1) {
    const value = VALUES.get(words[at] ?? '')
    if (value === undefined || !countsAt(words, at)) continue
    const further = furtherPart(typed, at, value)
    result += text.slice(done, typed[at]?.from) + String(value + (further?.second ?? 0))
    at = further?.last ?? at
    done = typed[at]?.to ?? done
  }
  return result + text.slice(done)
}

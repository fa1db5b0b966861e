import { listed, mentions, wordsOf } from '../../words.ts'

const LEVEL = listed(`niveau niveaux nivo echelon palier mostawa moustawa lmostawa مستوي مستوا`)

/** Whole words, without what is glued before them: "تحتاج" (needs) begins like "تحت" (below). */
const BELOW = new Set(
  listed(
    `inferieur inferieure dessous bas تحت تحتي تحتاني تحتانيه ادني اسفل سفلي ta7t taht te7t teht ta7et ta7ti`,
  ),
)
const ABOVE = new Set(
  listed(
    `superieur superieure dessus haut فوق فوقي فوقاني فوقانيه اعلي علوي fo9 fou9 foug fog fok fouk fou9i`,
  ),
)
const GLUED = /^(?:لل|ال|ل|l)(?=..)/u

/** "Le niveau d'en dessous", "niveau li ta7t", "المستوى اللي تحت": so far behind the word for a level. */
const REACH = 3

type Side = 'below' | 'above'

const sideOf = (word: string): Side | undefined => {
  const spellings = [word, word.replace(GLUED, '')]
  if (spellings.some((spelling) => BELOW.has(spelling))) return 'below'
  return spellings.some((spelling) => ABOVE.has(spelling)) ? 'above' : undefined
}

const SIGNED = /\bn\s?([-+])\s?1\b/iu

const besideLevel = (words: readonly string[]): Side | undefined => {
  const at = words.findIndex((word) => mentions([word], LEVEL))
  const near = at < 0 ? [] : words.slice(at + 1, at + 1 + REACH)
  return near.map(sideOf).find((side) => side !== undefined)
}

/** "Au niveau inférieur", "للمستوى اللي تحت", "n+1": the tier beside the one where it stands. */
export const levelIn = (text: string): Side | undefined => {
  const [, sign] = SIGNED.exec(text) ?? []
  if (sign) return sign === '-' ? 'below' : 'above'
  return besideLevel(wordsOf(text))
}

const LOWERING = listed(`descend نزل انزل تنزيل nezzel nezel nzzel nezl nezzl`)
const RAISING = listed(`remont monte طلع اطلع رفع ارفع صعد tel3 tela3 tl3 telle3 rfe3 rf3 reffe3`)
/** Beside an order that says up or down, these say nothing. */
const FILLERS = new Set(
  listed(`je la le les l en vers plus au a de d faites fais faire demande ticket la svp stp merci il faut sn s il vous te plait
  هاد هذا هذه هادي ليا لينا عافاك طلب من الي ل had talab liha liya lina afak 3afak dyal مره خرا`),
)

const REFERENCE = /\bSN-?\w{4,7}\b/giu
const CLAUSE = /[,،.;؛:!\n]|\b(?:parce|car|7it|7itach|hit|حيت|لان)\b/u
/** A longer clause rather tells of something that stands low or high. */
const SHORT = 6

const orderIn = (text: string): readonly string[] =>
  wordsOf(text.replace(REFERENCE, ' ').split(CLAUSE)[0] ?? '')

type Order = { readonly verbs: readonly string[]; readonly side: Side; readonly alone: readonly string[] }

const ordered = (text: string, { verbs, side, alone }: Order): boolean => {
  const words = orderIn(text)
  if (words.length > SHORT || !mentions(words, [...verbs, ...alone])) return false
  const isPlain = words.every(
    (word) => FILLERS.has(word) || sideOf(word) === side || mentions([word], [...verbs, ...alone]),
  )
  return isPlain && (words.some((word) => sideOf(word) === side) || mentions(words, alone))
}

/** "Rj3ha l taht", "رجعها لتحت", "renvoie-la en bas": down, in so many words; `verbs` are those for giving back. */
export const ordersDown = (text: string, verbs: readonly string[]): boolean =>
  (levelIn(text) === 'below' && mentions(wordsOf(text), [...verbs, ...LOWERING])) ||
  ordered(text, { verbs: [...verbs, ...LOWERING], side: 'below', alone: ['redescen'] })

/** "Transfère au niveau supérieur", "طلعها لفوق": up. */
export const ordersUp = (text: string): boolean =>
  levelIn(text) === 'above' || ordered(text, { verbs: RAISING, side: 'above', alone: [] })

/** "Down", "one level up": no reason for anything. */
export const saysOnlyWhere = (word: string): boolean =>
  sideOf(word) !== undefined || mentions([word], [...LEVEL, ...LOWERING])

export const withoutSign = (text: string): string => text.replace(SIGNED, ' ')

import type { Tier } from '../../../../../directory/index.ts'
import { listed, mentions, wordsOf } from '../../words.ts'

/** Words that name a tier; the province's are tried first, since "مديرية" begins like "مدير". */
export const PLACES: readonly (readonly [Tier, readonly string[]])[] = [
  [
    'province',
    listed(
      `provinc direction delegation dp مديريه اقليم نيابه مندوبيه modiriya moudiriya mudiriya modiriy niyaba nyaba niaba mandoubiya iqlim i9lim`,
    ),
  ],
  ['region', listed(`region academi aref اكاديمي جهوي جهه akadimi academie jihawi`)],
  ['centre', listed(`central centre ministere wizara مركز وزاره مصالح markaz`)],
  [
    'school',
    listed(`ecole etablissement directeur directrice college lycee مدرسه موسسه مدير اعداديه ثانويه modir
    moudir madrasa mdrasa mo2assasa`),
  ],
]

const tierOfWord = (word: string): Tier | undefined =>
  PLACES.find(([, stems]) => mentions([word], stems))?.[0]

/** The tier that any of these words names. */
export const tierNamedIn = (words: readonly string[]): Tier | undefined =>
  PLACES.find(([, stems]) => mentions(words, stems))?.[0]

const TOWARDS = new Set(listed('a au aux vers pour chez الي ل l lel il ila 3nd عند'))
const ARTICLES = new Set(listed('la le les l une un son leur'))
const GLUED_TOWARDS = /^(?:لل|لا|ل|l)(?=.{4})/u

const isTowards = (words: readonly string[], at: number): boolean => {
  const before = words[at - 1] ?? ''
  if (TOWARDS.has(before) || GLUED_TOWARDS.test(words[at] ?? '')) return true
  return ARTICLES.has(before) && TOWARDS.has(words[at - 2] ?? '')
}

/** "À l'école", "للمدير", "l lmodir": the tier that the words send something to. */
export const destinationIn = (text: string): Tier | undefined => {
  const words = wordsOf(text)
  return words
    .map((word, at) => (isTowards(words, at) ? tierOfWord(word) : undefined))
    .find((tier) => tier !== undefined)
}

import type { Category } from '../../../tickets/index.ts'
import { inOneWord, namedCategory } from './named-category.ts'
import { namesItAfterAll } from './own/names-it-after-all.ts'
import { listed, mentions, plain, splitWords } from './words.ts'

const NEGATORS = new Set(listed('pas non ni ماشي machi mashi mchi ليس ليست لا'))
/** What stands between a "not" and the thing that it is not. */
const BETWEEN = new Set(
  listed(`d de du des la le les l un une au a probleme panne souci question cote مشكل المشكل عطب مشكله f fi ف في من
  mochkil lmochkil mouchkil mushkil dyal ديال`),
)
const OPENING_NO = new Set(listed('non nan لا لالا la lla lala ماشي machi'))
/** "En fait non", "ah non", "وا لا": what stands before the no that opens it. */
const MOST_BEFORE_NO = 3
const BEFORE_NO = new Set(
  listed(
    'en fait finalement ah oh oups mais si pardon desole desolee euh merci وا اه عفوا سمح سمحلي ليا wa a sma7 sm7 sme7 lia',
  ),
)
const RATHER = listed(
  `plutot erreur trompe requalif categorie بالاحري تصنيف صنف غلط ghalat ghlett sni9 bedel`,
)

/** What a correction says it is, and what it says it is not. */
export type Correction = { readonly category: Category; readonly denied?: Category }

/** Where a thing is said not to be it: "pas d'ordinateur", "ماشي مشكل فالطابعة". */
const deniedAt = (words: readonly string[]): number =>
  words.findIndex((_, at) => {
    const between = words.slice(0, at).findLastIndex((word) => NEGATORS.has(word))
    const skipped = between < 0 ? ['…'] : words.slice(between + 1, at)
    return (
      between >= 0 &&
      namedCategory(words[at] ?? '') !== undefined &&
      skipped.every((word) => BETWEEN.has(word))
    )
  })

const opensWithNo = (words: readonly string[]): boolean => {
  const at = words.findIndex((word) => OPENING_NO.has(word))
  return at >= 0 && at <= MOST_BEFORE_NO && words.slice(0, at).every((word) => BEFORE_NO.has(word))
}

const firstNamed = (words: readonly string[]): Category | undefined =>
  words.map((word) => namedCategory(word)).find((category) => category !== undefined)

/**
 * "C'est un problème de réseau, pas d'ordinateur", "non, c'est le projecteur": another category than the one
 * spoken of before. A plain negation ("l'imprimante ne marche pas") denies nothing.
 */
export const correctionIn = (text: string): Correction | undefined => {
  const words = splitWords(inOneWord(plain(text)))
  const at = deniedAt(words)
  const denied = at < 0 ? undefined : namedCategory(words[at] ?? '')
  const category = firstNamed(words.filter((_, index) => index !== at))
  // "c'est la photocopieuse pas l'imprimante": both are of one kind
  if (category && denied) return category === denied ? undefined : { category, denied }
  const opens = opensWithNo(words) || mentions(words, RATHER) || namesItAfterAll(text)
  const only = category ?? denied
  return opens && only ? { category: only } : undefined
}

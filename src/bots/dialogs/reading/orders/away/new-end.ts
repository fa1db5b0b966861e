import { readSpan } from '../../../../../nlu/index.ts'
import { listed, mentions, wordsOf } from '../../words.ts'
import { speaksOfAway } from './away-words.ts'

const UNTIL = listed(`jusqu jusqua jusque حتي غايه لغايه حتال 7ta 7tta hta htta tal 7etta hetta`)
const RETURN = listed(`reviens retour repren rentre نرجع راجع ارجع اعود nrje3 nrj3 narje3 raje3`)
/** What was said before does not hold any more. */
const OTHERWISE =
  /(?:^| )(?:finalement|seulement|plutot|en fait|au lieu|non|prolong\S*|غير|فقط|ماشي|بدل|بلاصه|نمدد|مدد|تمدد\S*|ghir|ghi|machi|bdel|blast)(?: |$)/u
/** The day that does not count: "16 ماشي 18", "vendredi au lieu de jeudi". */
const NOT_THAT = /\s(?:ماشي|machi|au lieu d[eu]?|et pas|et non|بدل|بلاصة|بلاصت|bdel|f blast)(?=\s).*$/iu
const LONGEST = 10

/**
 * "Finalement seulement jusqu'à jeudi", "غادي نرجع نهار 16 ماشي 18": the words that say the new end of an absence
 * that is known already; `plainly` when they say that it is another one.
 */
export const newEndIn = (text: string): { readonly words: string; readonly plainly: boolean } | undefined => {
  const words = wordsOf(text)
  const isEnd = mentions(words, UNTIL) || mentions(words, RETURN)
  if (words.length > LONGEST || !isEnd) return undefined
  const end = text.replace(NOT_THAT, '')
  const plainly = OTHERWISE.test(words.join(' '))
  if (readSpan(end, new Date(0)) || (speaksOfAway(text) && !plainly)) return undefined
  return { words: end, plainly }
}

import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'

/** "حليت المشكل ديال الكلافي", "j'ai réparé l'imprimante", "sle7na lbisi": by whoever says it, and done. */
const SOLVED =
  /(?:^| )(?:(?:j ai|on a|nous avons) (?:tout )?(?:regle|repare|resolu|depanne)\p{L}*|(?:حل|صلح|صل7|قاد|صايب)(?:ي)?(?:ت|نا)\p{L}*|(?:7el+i|sle?7|sla7|9ad+i|qad+i|sayeb)(?:t|na)\p{L}*)(?: |$)/u
const MOST_WORDS = 10

export const saysSolved = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && !isNegated(text) && !/[?؟]/u.test(text) && SOLVED.test(words.join(' '))
}

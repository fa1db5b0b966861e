import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'

const EACH =
  /(?:^| )(?:(?:tous |toutes )?les (?:deux|trois|2|3)|tout|tous|toutes|chacune?|بجوج\p{L}*|جوجهم|كلاهما|كليهما|لكل\p{L}*|كل(?:شي|هم|ها)|كاملين|بثلاثه|بتلاته|b ?j(?:ou|o)j\p{L}*|kol(?:chi|hom)|kamlin|b ?tlata)(?= |$)/u
const MOST_WORDS = 5

/** "Oui les deux", "اه بجوج", "kolhom": a yes to each of those that were named. */
export const saysEach = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && !isNegated(text) && !/[?؟]/u.test(text) && EACH.test(words.join(' '))
}

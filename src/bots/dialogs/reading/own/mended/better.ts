import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'
import { saysItWorks } from './works.ts'

const BETTER =
  /(?:^| )(?:daba|دابا|الان|maintenant|mnt|ولات?|wella?t?|walla?t?) (?:\S+ ){0,2}?(?:m(?:e)?z[yi]an\S*|مزيان\S*|bi ?khir|بخير|mgadda?|مقاد\S*|bien|bon|ok|nickel)(?= |$)/u
const BUT = /(?:^| )(?:mais|sauf|ولكن|لكن|غير|walakin|lakin|ghir|باقي\S*|باقا|ba9i\S*|ba9a)(?= |$)/u
const MOST_WORDS = 6

/** "Ah wi daba mzyana", "oui maintenant c'est bien": it works now, and nothing is left. */
export const saysBetter = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || isNegated(text) || /[?؟]/u.test(text) || BUT.test(said)) return false
  return BETTER.test(said) || saysItWorks(text)
}

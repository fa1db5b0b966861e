import { saysFailure } from '../../../../../nlu/index.ts'
import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'
import { howManyTogether } from '../giving/how-many.ts'
import { saysMended } from '../movement/solved.ts'

/** Done, and not enough; still to be done; or taken in hand and no more. */
const NOT_YET =
  /(?:^| )(?:mais|sauf|toujours|encore|bientot|demain|vais|va|allons|sera|seront|ولكن|لكن|مازال\S*|باقي|غدا|غادي|غا|سوف|walakin|lakin|mazal\S*|ba9i|ghed+a|ghadi|gha)(?= |$)/u
const MOST_WORDS = 10

/** "Les deux c'est réparé", "بجوج تصلحو", "b jouj tsle7o": how many are mended at once. */
export const severalMended = (text: string): number | undefined => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || !saysMended(text)) return undefined
  return isNegated(text) || saysFailure(text) || NOT_YET.test(said) ? undefined : howManyTogether(said)
}

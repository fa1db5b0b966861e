import { wordsOf } from '../../words.ts'

const ASKS =
  /(?:^| )(?:pourquoi|pq|pk|prq|comment (?:est|se)|c est quoi|quelle est|qui a (?:mis|decide)|علاش|لماذا|كيفاش|شنو|ما هي|ماهي|كيف|3lach|3lech|3lash|kifach|chno|achno)(?: |$)/u
const PRIORITY =
  /(?:^| )(?:la |une |de |sa |cette |en |ال|l)?(?:priorit\p{L}*|prioritair\p{L}*|اولوي\p{L}*|الاولوي\p{L}*|awlawi\p{L}*|l?awlawiy?a)(?: |$)/u
/** A level by itself, of a request: "pourquoi elle est haute ?", "علاش درتيها عادية؟". */
const LEVEL =
  /(?:^| )(?:elle|celle ci|celle la|demande|ticket|il|درتيها|دايرها|درتوها|دارت|هي|الطلب|هاد الطلب|هادي|hiya|dertiha|dayrinha|drtoha)(?: \p{L}+){0,4} (?:haute|basse|normale|critique|faible|prioritaire|urgente|عاديه|عاليه|ضعيفه|مستعجله|حرجه|3adia|3adiya|3alya|da3ifa)(?: |$)/u
const MOST_WORDS = 14

/** "Pourquoi est-elle prioritaire ?", "علاش درتيها عادية؟": what the priority is made of is asked, and nothing ordered. */
export const asksWhyPriority = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST_WORDS || !ASKS.test(said)) return false
  return PRIORITY.test(said) || LEVEL.test(said)
}

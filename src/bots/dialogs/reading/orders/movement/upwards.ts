import { TIERS, type Tier } from '../../../../../directory/index.ts'
import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'
import { destinationIn } from './destination.ts'

/** "Je transmets", "on envoie", "كنحول", "ghadi nsiftha": passed on by whoever says it, and now. */
const FIRST_PERSON =
  /(?:^| )(?:(?:je|j|on|nous) (?:(?:vous|la|le|l|les|lui|leur) )?(?:transmet|transfer|remont|renvoi|envoi|envoy|escalad|bascul|achemin|rediri|pass)\p{L}*|(?:ا|ن|كن|غن|سا?)(?:حول|حيل|صيفط|سيفط|رسل|رفع|طلع|دوز)\p{L}*|(?:kan|ghan|ghadi n|n)(?:7?ewe?l|7awe?l|hawe?l|sife?t|sayfe?t|dewe?z|tel+e?3)\p{L}*)(?: |$)/u
/** The order ends where its reason begins, and begins where its thing was named. */
const REASON = /[,،.;؛:]|\b(?:car|parce|vu que|puisque|7it|7itach|hit)\b|(?:^| )(?:حيت|لان|لعدم|بسبب)/u
const MOST_WORDS = 9

const ordersUp = (clause: string, standing: Tier): boolean => {
  const words = wordsOf(clause)
  const to = destinationIn(clause)
  const isUp = to !== undefined && TIERS.indexOf(to) > TIERS.indexOf(standing)
  return isUp && words.length <= MOST_WORDS && !isNegated(clause) && FIRST_PERSON.test(words.join(' '))
}

/** "Je transmets le vidéoprojecteur à la province, on n'a pas de lampe": to a tier above the one where it stands. */
export const passesUp = (text: string, standing: Tier): boolean =>
  !/[?؟]/u.test(text) && text.split(REASON).some((clause) => ordersUp(clause, standing))

import { isNegated } from '../../../negation.ts'
import { wordsOf } from '../../../words.ts'

/** "J'appelle l'électricien", "كنعيط ليهم", "سأتصل بهم", "ghadi n3eyet": whoever says it sees to it. */
const CALLS =
  /(?:^| )(?:(?:je|j|on) (?:les? |la |l |vais (?:l |les |le |la )?|va )?(?:appel(?:le|er|lerai|lons)|contact(?:e|er|erai)|telephon(?:e|er|erai))|(?:غادي |غا|دابا |را[هي]? )?(?:كن|ن|غن)عيط\p{L}*|سوف (?:ا|ن)تصل\p{L}*|س[ان]تصل\p{L}*|(?:غادي |كن)نتصل\p{L}*|(?:ghadi |gha |gha|daba )?(?:kan|ghan|n)3[ae]?y+[ae]?t\p{L}*|ghadi ntassel)(?= |$)/u
const CLAUSE = /[,،.;؛!\n]/u
const MOST_WORDS = 12

const isCall = (clause: string): boolean => {
  const words = wordsOf(clause)
  return words.length <= MOST_WORDS && !isNegated(clause) && CALLS.test(words.join(' '))
}

export const saysCalls = (text: string): boolean => !/[?؟]/u.test(text) && text.split(CLAUSE).some(isCall)

/** Without whom is called: an electrician is called about anything. */
export const withoutCall = (text: string): string =>
  text
    .split(CLAUSE)
    .filter((clause) => !isCall(clause))
    .join(', ')

/** "Que personne n'y touche", "ما يقيسها حد": whoever is there should hear it at once. */
const KEEP_OFF =
  /(?:^| )(?:(?:que )?personne n y touche|ne (?:la |le |les |l |y )?touch\p{L}* (?:pas|plus|a rien)|n y touch\p{L}*|touch\p{L}* (?:pas|a rien)|eloign\p{L}*|ما ?(?:ت|ي)(?:قيس|مس|لمس|قرب)\p{L}*|لا (?:ت|ي)(?:لمس|مس|قترب)\p{L}*|ma ?[ty](?:9is|qis|9erreb|9rreb)\p{L}*|بعدو\p{L}*|be3?do)(?= |$)/u

export const saysKeepOff = (text: string): boolean => KEEP_OFF.test(wordsOf(text).join(' '))

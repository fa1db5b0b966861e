import { plain, wordsOf } from '../words.ts'

const NOBODY =
  /(?:^| )(?:personne (?:n )?(?:est|a|ne s est) (?:\S+ )?(?:venue?|passee?|deplacee?|intervenue?|touche|fait)|(?:ما|لم) ?(?:جا|جاء|جاو|شفنا|يات|ياتي|يحضر|حضر)\S*(?: عندي| عندنا| لعندنا)? ?(?:حتي |تا )?(?:واحد|حد|احد|شي حد|تقني)|(?:ما|م) ?(?:جا|جاو|جات)ش? (?:حتي |تا )(?:واحد|حد)|ma ?(?:ja|jaw|jat|jach|jawch)\S*(?: 3endna| 3endi| l3endna)? (?:7ta |ta |hta |chi )?(?:wa7e?d|wahe?d|7e?d|had|7add)|(?:rien|aucun\S*) (?:n a ete |na ete )(?:fait|repare|change)\S*|on (?:n |ne )?(?:m|nous) a (?:rien|pas) (?:repare|fait))(?: |$)/u
const MOST = 10

/** "لا ماجاش حتى واحد", "personne n'est venu": told of work that is said to be done. */
export const saysNobodyCame = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST && !/[?؟]/u.test(text) && NOBODY.test(words.join(' '))
}

const NOTHING =
  /^(?:non |la |لا |et |mais |wa |و ?)?(?:(?:ca|c|ce) (?:fe|fait|fai) )?(?:(?:toujours|tjs|tjrs|encore|mazal|مازال) )?(?:rien|walo|walou|oualou|والو)(?: (?:du tout|n a (?:change|bouge)|ne change|tbeddel|tbdel|تبدل))?$|^(?:ما ?تبدل(?:ات)?|ma ?tbedd?el\S*|ma ?tbdl\S*) (?:والو|حتي حاجه|walo|walou|ta 7aja)$/u

/** "Walo", "c fé tjs rien", "rien n'a changé": in answer to whether it works, a no. */
export const saysNothingChanged = (text: string): boolean => NOTHING.test(wordsOf(plain(text)).join(' '))

const FINE =
  /^(?:oui |wah |we |ah |اه |نعم )?(?:c ?bon|c est bon|ces? bon|sa marche|we|ouais|oue|wep|nickel|impec|impeccable|au top|niquel|bien|tres bien|cv|ca va)(?: (?:merci|chokran|شكرا|maintenant|daba|دابا|mnt))*$/u

/** "Cbon", "wé", "nickel": in answer to whether it works, a yes as it is typed. */
export const saysFine = (text: string): boolean => FINE.test(wordsOf(plain(text)).join(' '))

const STILL = /(?:^| )(?:مازال\S*|ما زال\S*|لازال\S*|باقي\S*|mazal\S*|ba9i\S*|toujours pas|pas encore|encore pas|tjs pas)(?: |$)/u

/** "لا مازال", "non pas encore": of one's own request, that it is as it was. */
export const saysStill = (text: string): boolean => STILL.test(wordsOf(plain(text)).join(' '))

const RESCUE =
  /(?:^| )(?:les )?(?:pompiers?|protection civile|sapeurs|secours|(?:لل|ال|بال)?وقايه المدنيه|(?:لل|ال|بال)?مطاف[يء]\S*|(?:لل|ال|بال)?بومبي\S*|(?:l)?pompi[aey]\S*|lwi9aya|wi9aya)(?: |$)/u

/** "J'appelle les pompiers ?": who is to be called is known, and said at once. */
export const asksForRescue = (text: string): boolean => RESCUE.test(wordsOf(plain(text)).join(' '))

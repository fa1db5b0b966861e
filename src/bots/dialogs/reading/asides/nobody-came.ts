import { plain, wordsOf } from '../words.ts'

const NOBODY =
  /(?:^| )(?:personne (?:n )?(?:est|a|ne s est) (?:\S+ )?(?:venue?|passee?|deplacee?|intervenue?|touche|fait)|(?:ما|لم) ?(?:جا|جاء|جاو|شفنا|يات|ياتي|يحضر|حضر)\S*(?: عندي| عندنا| لعندنا)? ?(?:حتي |تا )?(?:واحد|حد|احد|شي حد|تقني)|(?:ما|م) ?(?:جا|جاو|جات)ش? (?:حتي |تا )(?:واحد|حد)|ma ?(?:ja|jaw|jat|jach|jawch)\S*(?: 3endna| 3endi| l3endna)? (?:7ta |ta |hta |chi )?(?:wa7e?d|wahe?d|7e?d|had|7add)|(?:rien|aucun\S*) (?:n a ete |na ete )(?:fait|repare|change)\S*|on (?:n |ne )?(?:m|nous) a (?:rien|pas) (?:repare|fait))(?: |$)/u
const MOST = 10

/** "لا ماجاش حتى واحد", "personne n'est venu": told of work that is said to be done. */
export const saysNobodyCame = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST && !/[?؟]/u.test(text) && NOBODY.test(words.join(' '))
}

const STILL = /(?:^| )(?:مازال\S*|ما زال\S*|لازال\S*|باقي\S*|mazal\S*|ba9i\S*|toujours pas|pas encore|encore pas|tjs pas)(?: |$)/u

/** "لا مازال", "non pas encore": of one's own request, that it is as it was. */
export const saysStill = (text: string): boolean => STILL.test(wordsOf(plain(text)).join(' '))

const RESCUE =
  /(?:^| )(?:les )?(?:pompiers?|protection civile|sapeurs|secours|(?:لل|ال|بال)?وقايه المدنيه|(?:لل|ال|بال)?مطاف[يء]\S*|(?:لل|ال|بال)?بومبي\S*|(?:l)?pompi[aey]\S*|lwi9aya|wi9aya)(?: |$)/u

/** "J'appelle les pompiers ?": who is to be called is known, and said at once. */
export const asksForRescue = (text: string): boolean => RESCUE.test(wordsOf(plain(text)).join(' '))

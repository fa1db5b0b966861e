import { isNegated } from '../negation.ts'
import { plain, wordsOf } from '../words.ts'

const NOTHING =
  /^(?:non |la |لا |et |mais |wa |و ?)?(?:(?:ca|c|ce) (?:fe|fait|fai) )?(?:(?:toujours|tjs|tjrs|encore|mazal|مازال) )?(?:rien|walo|walou|oualou|والو)(?: (?:du tout|n a (?:change|bouge)|ne change|tbeddel|tbdel|تبدل))?$|^(?:ما ?تبدل(?:ات)?|ma ?tbedd?el\S*|ma ?tbdl\S*) (?:والو|حتي حاجه|walo|walou|ta 7aja)$/u

/** "Walo", "c fé tjs rien", "rien n'a changé": in answer to whether it works, a no. */
export const saysNothingChanged = (text: string): boolean => NOTHING.test(wordsOf(plain(text)).join(' '))

const FINE =
  /^(?:oui |wah |we |ah |اه |نعم )?(?:c ?bon|c est bon|ces? bon|sa marche|we|ouais|oue|wep|nickel|impec|impeccable|au top|niquel|bien|tres bien|cv|ca va)(?: (?:merci|chokran|شكرا|maintenant|daba|دابا|mnt))*$/u

/** "Cbon", "wé", "nickel": in answer to whether it works, a yes as it is typed. */
export const saysFine = (text: string): boolean => FINE.test(wordsOf(plain(text)).join(' '))

const WORKS =
  /(?:^| )(?:re)?(?:خدام|خدامه|خدامين|كيخدم|كتخدم|كيخدمو|يشتغل|تشتغل|يعمل|تعمل|khd+a?m\S*|khe?dd?am\S*|kaykhdem\S*|katkhdem\S*|marche|marchent|fonctionne|fonctionnent)(?= |$)|^(?:ok|oui|نعم|wah|ah|iyeh) (?:pour|ل|l) /u
const BADLY =
  /(?:^| )(?:mais|mal|lent\S*|ولكن|لكن|walakin|lakin|بطي\S*|تقيل\S*|t9il\S*|كان|كانت|kan|kanet|toujours|encore)(?= |$)/u
const SHORT = 5

/** "خدام السكانير", "l'imprimante marche": in answer to whether it works, a yes, and never a fault. */
export const saysWorks = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > SHORT || isNegated(text) || /[?؟]/u.test(text)) return false
  return WORKS.test(said) && !BADLY.test(said)
}

const STILL =
  /(?:^| )(?:مازال\S*|ما زال\S*|لازال\S*|باقي\S*|mazal\S*|ba9i\S*|toujours pas|pas encore|encore pas|tjs pas)(?: |$)/u

/** "لا مازال", "non pas encore": of one's own request, that it is as it was. */
export const saysStill = (text: string): boolean => STILL.test(wordsOf(plain(text)).join(' '))

const RESCUE =
  /(?:^| )(?:les )?(?:pompiers?|protection civile|sapeurs|secours|(?:لل|ال|بال)?وقايه المدنيه|(?:لل|ال|بال)?مطاف[يء]\S*|(?:لل|ال|بال)?بومبي\S*|(?:l)?pompi[aey]\S*|lwi9aya|wi9aya)(?: |$)/u

/** "J'appelle les pompiers ?": who is to be called is known, and said at once. */
export const asksForRescue = (text: string): boolean => RESCUE.test(wordsOf(plain(text)).join(' '))

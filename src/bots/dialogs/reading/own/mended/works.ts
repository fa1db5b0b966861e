import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'

/** A yes as it is typed: "cbon", "wé", "nickel". */
const FINE =
  /^(?:oui |wah |we |ah |اه |نعم )?(?:c ?bon|c est bon|ces? bon|sa marche|we|ouais|oue|wep|nickel|impec|impeccable|au top|niquel|bien|tres bien|cv|ca va)(?: (?:merci|chokran|شكرا|maintenant|daba|دابا|mnt))*$/u
const WORKS =
  /^(?:(?:rah|ra|راه|را|ok|oui|wah|ah|اه|daba|دابا|hahowa|safi|صافي|ca|il|elle|le|la|les|l|\S+) ){0,3}?(?:khd+am\S*|kheddam\S*|kaykhdem|katkhdem|خدام\S*|كيخدم\S*|كتخدم\S*|يعمل|تعمل|يشتغل|تشتغل|marche|fonctionne|remarche|refonctionne)(?: \S+){0,3}$/u
/** It works, and not as it should, or it did. */
const BADLY =
  /(?:^| )(?:ne|n|pas|plus|jamais|مابقا\S*|mab9a\S*|mais|mal|lent\S*|ولكن|لكن|walakin|lakin|بطي\S*|تقيل\S*|t9il\S*|كان|كانت|kan|kanet|toujours|encore)(?= |$)/u
const ASSENTS = /^(?:ok|oui|نعم|wah|ah|iyeh) (?:pour|ل|l) /u
const MOST_WORDS = 5

/** "Cbon", "خدام السكانير", "le scanner marche": in answer to whether it works, a yes; in few words, with no "not" in them. */
export const saysItWorks = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (FINE.test(said)) return true
  if (words.length > MOST_WORDS || isNegated(text) || /[?؟]/u.test(text) || BADLY.test(said)) return false
  return WORKS.test(said) || ASSENTS.test(said)
}

import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'

const NOTHING = new RegExp(
  [
    '^(?:la |no |non |لا |c |c est |ca |ca fait |c fe |c fait )*(?:(?:tjs|toujours|encore) )?(?:rien|walou?|والو|pareil|kif kif|kifkif|كيف كيف|بحال بحال)(?: (?:du tout|encore|toujours|ga3|كاع|daba|دابا))*$',
    '(?:^| )(?:rien|walou?|والو) (?:n a|na|a|n est|ma|ما)? ?(?:change|chang|tbedel|tbeddel|tbdel|تبدل|تغير)(?: |$)',
    '(?:^| )(?:ma|ما|لم) ?(?:tbedel|tbeddel|tbdel|تبدل|تغير|يتغير) (?:walou?|والو|شي|شيء|حتي حاجه|اي شيء|chi|7ta 7aja)(?: |$)',
    '^(?:toujours |tjs |encore |c est |c |مازال |mazal |باقي |ba9i )?(?:le |la )?(?:meme|mm|نفس|nafs|nefs) (?:probleme|pb|chose|panne|etat|المشكل|الحاله|lmochkil|lmouchkil|l mochkil|l7ala)(?: |$)',
  ].join('|'),
  'u',
)

/** "Walo", "rien n'a changé", "toujours pareil", "نفس المشكل": asked whether it works, it is a no. */
export const saysNothingChanged = (text: string): boolean => NOTHING.test(wordsOf(plain(text)).join(' '))

const WORKS =
  /^(?:(?:rah|ra|راه|را|ok|oui|wah|ah|اه|daba|دابا|hahowa|safi|صافي|ca|il|elle|le|la|les|l|\S+) ){0,3}?(?:khd+am\S*|kheddam\S*|kaykhdem|katkhdem|خدام\S*|كيخدم\S*|كتخدم\S*|يعمل|تعمل|يشتغل|تشتغل|marche|fonctionne|remarche|refonctionne)(?: \S+){0,3}$/u
/** It works, and not as it should, or it did. */
const BADLY =
  /(?:^| )(?:ne|n|pas|plus|jamais|مابقا\S*|mab9a\S*|mais|mal|lent\S*|ولكن|لكن|walakin|lakin|بطي\S*|تقيل\S*|t9il\S*|كان|كانت|kan|kanet|toujours|encore)(?= |$)/u
const ASSENTS = /^(?:ok|oui|نعم|wah|ah|iyeh) (?:pour|ل|l) /u
const MOST_WORDS = 5

/** "خدام السكانير", "le scanner marche": a thing works, in few words and with no "not" in them. */
export const saysItWorks = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || isNegated(text) || /[?؟]/u.test(text) || BADLY.test(said)) return false
  return WORKS.test(said) || ASSENTS.test(said)
}

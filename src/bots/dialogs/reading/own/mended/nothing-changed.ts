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

import { wordsOf } from '../words.ts'

const SETTINGS =
  '(?:reglages?|parametres?|preferences?|options|configuration|config|(?:ال)?(?:اعدادات|تفضيلات|خيارات|ريكلاج|باراميتر)\\p{L}*|(?:l ?)?(?:reglaj|parametrat|i3dadat))'
const MINE = '(?:mes|mon|ma|moi|sur moi|pour moi|ديالي|دياولي|عندي|ليا|dyali|diali|3ndi|lia)'
/** "Quels sont mes réglages ?", "شنو الإعدادات ديالي", "ما هي إعداداتي": what was wished for is asked. */
const OWN_SETTINGS = new RegExp(
  `(?:^| )(?:${MINE} (?:\\S+ )?${SETTINGS}|${SETTINGS} (?:\\S+ ){0,3}?${MINE}|اعداداتي|تفضيلاتي)(?= |$)`,
  'u',
)
const TELLING = /(?:^| )(?:change\p{L}*|modifi\p{L}*|oubli\p{L}*|بدل\p{L}*|غير\p{L}*|beddel\p{L}*)(?= |$)/u
const MOST = 10

export const asksOwnSettings = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST && OWN_SETTINGS.test(said) && !TELLING.test(said)
}

const RULES = [
  /(?:^| )(?:regles?|reglement|politique) (?:des?|du|d|sur) (?:les? )?(?:delais?|traitement|priorites?)(?= |$)/u,
  /(?:^| )delais? (?:est |c est quoi |c est )?(?:normal\p{L}*|habituel\p{L}*|standard|prevus?|reglementaires?|officiels?|moyens? de traitement|de (?:traitement|reponse|reparation|resolution))(?= |$)/u,
  /(?:^| )(?:pourquoi (?:le |un )?delai|qui (?:a )?(?:decide|fixe) (?:le |les |ces |ce |d )?(?:delais?|ca))(?= |$)/u,
  /(?:^| )(?:(?:il |vous )?(?:faut|mettez|prenez|prend|met) combien de temps|combien de temps (?:il faut|ca prend|vous (?:mettez|prenez)|pour (?:reparer|traiter|repondre|resoudre)|(?:prend|faut il|mettez vous)))(?= |$)/u,
  /(?:^| )(?:شحال|كم|قداش) (?:ديال |من )?(?:ال)?(?:وقت|مده|ايام|يوم|زمن) (?:\S+ ){0,3}?(?:عندكم|كتاخد\p{L}*|كيستغرق|تستغرق|يستغرق|باش (?:كت|ت)?\p{L}*|لاصلاح|يلزم|خاص\p{L}*)(?: |$)/u,
  /(?:^| )(?:ما هو|ما هي|شنو(?: هو)?|اشنو(?: هو)?) (?:ال)?(?:اجل\p{L}*|اجال|مده|ديلي|قواعد) (?:ال)?(?:معتاد\p{L}*|عادي\p{L}*|قانوني\p{L}*|محدد\p{L}*|اجال|اصلاح|ديال)(?= |$)/u,
  /(?:^| )(?:ch7al|chhal) (?:dyal |d |mn )?(?:l ?)?(?:we[9q]t|wa9t|nhar|yamat|weqt) (?:\S+ ){0,3}?(?:kat(?:akhd|khd)\p{L}*|3ndkom|bach \p{L}+|khass\p{L}*)(?: |$)/u,
  /(?:^| )(?:delai|ديلي|l ?ajal) (?:\S+ ){0,4}?(?:ch7al|chhal|شحال|normal|3adi)(?= |$)/u,
]
/** Of one request: where that one stands says it. */
const OF_ONE =
  /(?:^| )(?:ma|mon|cette|ce|celle|la mienne|mes|هاد|هذا|ديالي|طلبي|dyali|had|encore|mazal|مازال)(?= |$)/u
const MOST_OF_RULES = 14

/** "C'est quoi le délai normal ?", "شحال ديال الوقت عندكم باش تصلحو عادة؟": the rules, and not one request. */
export const asksDelayRules = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  return words.length <= MOST_OF_RULES && RULES.some((rule) => rule.test(said)) && !OF_ONE.test(said)
}

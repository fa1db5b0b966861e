import { plain, wordsOf } from '../words.ts'

const WORKS =
  '(?:marche|fonctionne|ca marche|passe|c est bon|c bon|cbon|tourne|est revenu|khdd?ama?|kheddama?|kaykhdem|katkhdem|tay7a?|tayeh|tayha|tayh|tayha|خدام|خدامه|كيخدم|كتخدم|طايح|طايحه|مقطوع|مقطوعه|يعمل|تعمل|يشتغل|تشتغل)'
const OTHERS =
  '(?:(?:3n|3and|3end|3nd) ?(?:kom|koum|nas|lokhrin)|عندكم|عند الناس|عند الاخرين|chez vous|chez les autres|ailleurs|partout)'
const US = '(?:3ndna|3and?na|3nd? ?i|3ndi|عندنا|عندي|حنا|انا|chez nous|chez moi|nous|moi|ana|7na|hna)'
const ONLY = '(?:ghir|غير|seulement|juste|que|فقط|uniquement|c est)'
const OR = '(?:wla|wlla|ola|wella|ولا|او|ام|ou|ou bien)'
const ASKED = new RegExp(
  [
    `(?:^| )${WORKS} (?:\\S+ )?${OTHERS}(?: |$)`,
    `(?:^| )${OR} ${ONLY} (?:${ONLY} )?${US}(?: |$)`,
    `(?:^| )(?:est ce|c est|wach|واش|هل) (?:c est |que c est |hadi |هادي |هذا |hada )?(?:general|generale|partout|عطل عام|عام|3am|panne generale|une panne generale)(?: |$)`,
    `^(?:wach |واش |c est |est ce que c est )?${ONLY} (?:chez )?${US}(?: |$)`,
  ].join('|'),
  'u',
)
const MOST_WORDS = 10

const WHEN =
  '(?:quand|a quelle heure|fo9ach|fou9ach|fuqach|imta|emta|w9tach|فوقاش|فوقتاش|امتي|امتا|متي|وقتاش)'
const BACK =
  '(?:revien\\S*|revenir|reviendra|retabli\\S*|remarche\\S*|(?:gha|ghadi |ghay|ghat|ghadi y|ghadi t|y|t)?(?:rje3|rja3|rj3|rje3o)\\S*|(?:غا|غادي |غ|س)?(?:ي|ت)?رجع\\S*|(?:س)?(?:ي|ت)عود\\S*)'
const ASKED_BACK = new RegExp(
  `(?:^| )(?:${WHEN} (?:\\S+ ){0,4}?${BACK}|${BACK} (?:\\S+ ){0,2}?${WHEN})(?: |$)`,
  'u',
)

/** "Ça revient quand Massar ?", "فوقاش غيرجع الضو": when what many miss will be back. */
export const asksWhenBack = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST_WORDS && ASKED_BACK.test(words.join(' '))
}

const AWARE =
  '(?:connue?s?|(?:deja )?signalee?s?|au courant|informee?s?|(?:ال)?معروف\\S*|معلوم\\S*|(?:علي|علا) (?:علم|خبر|بال)|ف ?راسك\\S*|عارفين\\S*|عارف|كتعرفو|تعرفون|ف ?بالك\\S*|3arfin\\S*|ma?3rouf\\S*|f ?rask\\S*|f ?balk\\S*|kat3erfou?|informin)'
const TROUBLE =
  '(?:pannes?|problemes?|pb|soucis?|coupures?|incidents?|ca|cela|c est|l|(?:ب|ل)?(?:ه\\S*ا )?(?:ال|هال)?(?:عطل|عطب|مشكل|مشكله|انقطاع)|بها|بيها|به|بيه|هاد ?شي|هادشي|biha|bih|had ?(?:chi|lmochkil|l3otl)|lmochkil|l?mochkil|l?3otl)'
const ASKS_FIRST = /^(?:est ce|etes vous|vous etes|wach|واش|هل|c est|ils sont|on est|es tu|tu es)(?= )/u
const KNOWN = [new RegExp(`(?:^| )${AWARE}(?= |$)`, 'u'), new RegExp(`(?:^| )${TROUBLE}(?= |$)`, 'u')]

/** "واش معروف هاد العطل؟", "c'est une panne connue ?": whether those who could mend it know of it. */
export const asksWhetherKnown = (text: string): boolean => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  const asks = /[?؟]/u.test(text) || ASKS_FIRST.test(said)
  return asks && words.length <= MOST_WORDS && KNOWN.every((one) => one.test(said))
}

/** "Massar khdam 3ndkom?", "طايح ولا غير عندنا؟", "c'est général ou juste chez nous ?": whether others feel it as well. */
export const asksWhetherGeneral = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return /[?؟]/u.test(text) && words.length <= MOST_WORDS && ASKED.test(words.join(' '))
}

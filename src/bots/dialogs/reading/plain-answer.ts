import { wordsOf } from './words.ts'

/** "ouiii" and "oui" are the same answer. */
const squeeze = (word: string): string => word.replace(/(.)\1+/gu, '$1')
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(squeeze))

const YES = listed(`oui ouais wi yes yep ok oki okay accord dacc dac exact exactement parfait volontiers
  نعم اه ايه اي واه اجل بلى بلي صحيح تمام اوكي واخا وخا بالضبط صافي موافق
  ah iyeh ih iyah wah wakha waha naam n3am safi mzyan we wep nickel impec impeccable cbon nadi ناضي هانيه هاني hania hani`)
const NO = listed(`non nan nn no nope negatif لا كلا لالا ماشي مازال باقي la lla lala machi mazal ba9i`)
/** Words that go with an answer and change nothing in it. */
const FILLERS =
  listed(`c est ca cela bien sur d tout a fait du pas merci svp bonjour si encore toujours monsieur madame beaucoup bcp bien bzf bzaf بزاف جزيلا
  شكرا هو هذا هذاك هاداك هادا هادي هي عافاك الله سيدي استاذ chokran afak hada hadak hiya howa`)
const YES_PHRASES = new Set([
  'c bon',
  'c est bon',
  'cest bon',
  'ok c bon',
  'oui c bon',
  'c est ca',
  'c est bien ca',
  'tout a fait',
  'bien sur',
  'هو هذا',
  'هو هادا',
])
const NO_PHRASES = new Set(['pas encore', 'toujours pas', 'pas du tout', 'non plus', 'ليس بعد'])

const YES_SIGN = /[👍✅👌✔🆗]/u
const NO_SIGN = /[👎❌✖🚫]/u

/** "🖨️❌": the printer does not work, which is no "no". */
const OBJECT = /[🖨💻🖥📽📶🔌🖱⌨📱📡🔋💡📷🎥📺🔊]/u

const signed = (text: string): 'yes' | 'no' | undefined => {
  if (OBJECT.test(text)) return undefined
  if (NO_SIGN.test(text)) return 'no'
  return YES_SIGN.test(text) ? 'yes' : undefined
}

/** Said as often in the sense of "very well" as of "yes, do it". */
const ASSENTS = listed(
  `ok oki okay accord dacc dac parfait d merci اوكي واخا وخا صافي تمام wakha waha safi mzyan شكرا chokran`,
)

/** "Ok", "واخا", 👍: a yes to a question, but to an offer perhaps only that it was read. */
export const isMereAssent = (text: string): boolean => {
  const words = wordsOf(text)
  if (words.length === 0) return signed(text) === 'yes'
  return words.length > 0 && words.length <= 3 && words.every((word) => ASSENTS.has(squeeze(word)))
}

/**
 * A message that is nothing but a yes or a no, in any of the ways people write it; undefined for everything
 * else. One-word answers are too short for a classifier and mean something only beside a question.
 */
export const plainAnswer = (text: string): 'yes' | 'no' | undefined => {
  if (text.length > 60) return undefined
  const words = wordsOf(text)
  if (words.length === 0) return signed(text)
  if (words.length > 5) return undefined
  const phrase = words.join(' ')
  if (YES_PHRASES.has(phrase)) return 'yes'
  if (NO_PHRASES.has(phrase)) return 'no'
  const squeezed = words.map(squeeze)
  const only = (answers: ReadonlySet<string>) =>
    squeezed.some((word) => answers.has(word)) &&
    squeezed.every((word) => answers.has(word) || FILLERS.has(word))
  if (only(NO)) return 'no'
  return only(YES) ? 'yes' : undefined
}

const CLAUSE = /^\s*([^,،.;؛:!\n]{1,60})[,،.;؛:!\n]/u

/** "Non, elle bourre encore", "لا، مازالت معطلة": a no, and what is the matter; a question after it is none. */
export const beginsWithNo = (text: string): boolean => {
  const [, first] = CLAUSE.exec(text) ?? []
  return first !== undefined && !/[?؟]/.test(text) && plainAnswer(first) === 'no'
}

const FEW = 9

/**
 * "Ah khddama, lah yr7em lwalidin", "لا مازال محظور": the first word is the answer, and the others are of it. Undefined
 * for a question, for more words than an answer has, and for a first word that is none.
 */
export const leadingAnswer = (text: string): 'yes' | 'no' | undefined => {
  const words = wordsOf(text)
  const [first = ''] = words
  if (words.length > FEW || /[?؟]/u.test(text)) return undefined
  const squeezed = squeeze(first)
  if (NO.has(squeezed)) return 'no'
  return YES.has(squeezed) ? 'yes' : undefined
}

const BUT = new Set(
  listed('mais sauf seulement hormis excepte ولكن لكن غير الا باستثناء walakin walaken lakin ghir'),
)
const WORKING =
  listed(`marche marchent fonctionne fonctionnent remarche refonctionne repare reparee regle revenu revenue خدام خدامه خدامين خدامات
  كيخدم كتخدم كيخدمو خدمو خدمات يشتغل تشتغل يشتغلون اشتغل اشتغلت اشتغلو اشتغلوا يعمل تعمل رجع رجعات رجعت رجعو تصلح تصلحات تصلحو
  khdam khdama khdamin khedam khedama kaykhdem katkhdem kaykhdmo rj3 rje3 rj3at tsle7 bien مزيان مزيانه mezyan mzyan`)
/** Who or what it is that works, and how many of them. */
const OF_IT = listed(
  `راه راها راهم من il elle ils elles le la les l tout tous toutes ya كلشي كاملين كامله كلهم الكل جميعا rah raha rahom kolchi kamlin daba دابا الان maintenant`,
)

/** "إيه ولكن مرة كاينة مرة لا", "خدامين كاملين من غير جوج": a yes that says what is still the matter. */
export const saysYesBut = (text: string): boolean => {
  const words = wordsOf(text).map(squeeze)
  const but = words.findIndex((word) => BUT.has(word))
  const before = words.slice(0, Math.max(but, 0))
  return (
    but < words.length - 1 &&
    before.some((word) => YES.has(word) || WORKING.has(word)) &&
    before.every((word) => [YES, WORKING, FILLERS, OF_IT].some((known) => known.has(word)))
  )
}

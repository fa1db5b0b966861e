import { wordsOf } from '../words.ts'

const MOST = 15

const ASKS = [
  /\b(?:je|j|on|nous) (?:fais|fait|faisons|peux|peut|pourrais|dois|doit) (?:faire )?(?:quoi|quelque chose)\b/u,
  /\bcomment (?:je|on|nous) (?:fais|fait|faisons)\b/u,
  /\b(?:qu est ce que|qu|que|quoi) (?:je |j |on |nous )?(?:fais|fait|peux|peut|pourrais|dois|doit|puis je|dois je|faire|essayer|tenter)\b/u,
  /\b(?:quelque chose|qqch|un truc|une chose|une manip) (?:que je (?:peux|pourrais|dois)|que l on peut|a|pour|de)\b/u,
  /\b(?:astuce|solution (?:provisoire|temporaire|de secours)|depannage rapide|truc a (?:essayer|faire|tenter)|rien a (?:essayer|faire))\b/u,
  /(?:^| )(?:شنو|اشنو|اش|ماذا|كيفاش|شني|وش)(?: \S+){0,2} (?:ندير|نديرو|نديرها|نعمل|افعل|نفعل|اعمل|نجرب|العمل|ندبر)(?: |$)/u,
  /(?:^| )(?:نقدر|نقدرو|يمكنني|يمكن لي|يمكن ليا|استطيع|ممكن|نجرب|نجربها|نديرها|نديره|اقوم به|القيام به|فعله|تجربته)(?: |$).*/u,
  /(?:^| )(?:حل|حلول) (?:موقت|موقته|بديل|سريع)|(?:^| )(?:حيله|نصيحه) (?:|.*)(?:ندير|نجرب|سريعه)?(?: |$)/u,
  /\b(?:chno|chnou|chnowa|chnahowa|achno|ach|kifach|chni)(?: \S+){0,2} (?:ndir|ndiro|nder|nderha|n3mel|njereb|njerreb|njarreb|ndebber)\b/u,
  /\b(?:chi|wa7d|wahd|wahed) (?:haja|7aja|l7aja|lhaja|7el|7al|hal)\b.*\b(?:nder\w*|ndir\w*|nj\w*r\w*b\w*|n9der|nqder|n9dar|daba|b3da|mo2a9at|mou?a?9at)\b/u,
  /\b(?:7al|7el|hal|l7al) (?:mo2a9at|mou?a?[9q]{1,2}at|temporaire|provisoire)\b/u,
]
const QUESTION =
  /[?؟]|^(?:et |w |و )?(?:je fais|on fait|que|quoi|qu|comment|y a|il y a|comment|شنو|اشنو|اش|ماذا|واش|هل|كيفاش|wach|chno|chnou|ach|achno|kifach)(?: |$)/u
const OPEN_VERB = 6
/** "Pour saisir les notes", "باش نسجل": how something is done, and no remedy. */
const FOR_A_PURPOSE = / (?:pour (?!l instant|le moment)\S+r|bach|باش|لكي|من اجل|afin) ?/u

/** "Je fais quoi en attendant ?", "wach kayn chi haja n9der nderha?", "ماذا أفعل في انتظار ذلك؟": is there a remedy? */
export const asksForRemedy = (text: string): boolean => {
  const words = wordsOf(text)
  const said = words.join(' ')
  if (words.length > MOST || FOR_A_PURPOSE.test(` ${said} `)) return false
  const isQuestion = QUESTION.test(text) || QUESTION.test(said)
  return (
    isQuestion && ASKS.some((pattern, at) => pattern.test(said) && (at !== OPEN_VERB || isOfOneself(said)))
  )
}

/** "نقدر نديرها": a verb of one's own, and something to do, not somebody who comes. */
const isOfOneself = (said: string): boolean =>
  /(?:^| )(?:شي|حاجه|شيء|ما|اي شيء|حل|طريقه|نجرب\S*|ندير\S*|فعله|القيام)(?: |$)/u.test(said)

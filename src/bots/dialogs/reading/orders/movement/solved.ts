import { saysFailure } from '../../../../../nlu/index.ts'
import { isNegated } from '../../negation.ts'
import { listed, mentions, wordsOf } from '../../words.ts'

/** "حليت المشكل ديال الكلافي", "j'ai réparé l'imprimante", "sle7na lbisi": by whoever says it, and done. */
const SOLVED =
  /(?:^| )(?:(?:j ai|on a|nous avons) (?:tout )?(?:regle|repare|resolu|depanne)\p{L}*|(?:حل|صلح|صل7|قاد|صايب)(?:ي)?(?:ت|نا)\p{L}*|(?:7el+i|sle?7|sla7|9ad+i|qad+i|sayeb)(?:t|na)\p{L}*)(?: |$)/u
const MOST_WORDS = 10

export const saysSolved = (text: string): boolean => {
  const words = wordsOf(text)
  return words.length <= MOST_WORDS && !isNegated(text) && !/[?؟]/u.test(text) && SOLVED.test(words.join(' '))
}

/** What is said of something that works again, or is done with. */
const MENDED =
  listed(`regle repare resolu resolve fini termine fait marche fonctionne remarche depanne retabli rebranche remplace change corrige reconnecte debloque
  ferme cloture reinitialise installe reglee bon ok تصلح تصلحات صلح تحل تحلات حل تقاد تقادات قاد سالا سالات سالي تسالا خدام خدامه كيخدم كتخدم يعمل اشتغل يشتغل رجع رجعات
  تبدل بدل بدلنا عالج عولج انتهي تم tsle7 tsla7 tsel7 tsal7 sle7 t7el t9ad 9ad sala salat safi صافي khdam khdama kheddam kaykhdem rje3 rj3at tbeddel beddel bedelt`)

/** One of the words in which something is said to be mended. */
export const saysMended = (text: string): boolean => mentions(wordsOf(text), MENDED)

/** "J'ai changé la lampe", "بدلنا التونر", "je lui en ai donné un autre": a part was seen to, by whoever says it. */
const REPLACED =
  /(?:^| )(?:(?:j|je|on|nous|il|elle) (?:\p{L}{1,3} ){0,3}(?:ai|a|avons|est) (?:\p{L}{1,8} ){0,2}(?:change(?! de )|remplace|rebranche|redemarre|nettoye|debouche|recharge|reinstalle|donne (?:un|une) autre|mis (?:un|une) (?:autre|neuf|neuve|nouveau|nouvelle))\p{L}*|(?:بدل|نقي|ركب|عمر|شحن|عاود ركب|عطي|وصل)(?:ت|نا)(?:ه|ها|و|لو|ليه|ليها)?|(?:bed+el|n9i|reke?b|3em+er|chre?j|3ti)(?:t|na)(?:h|ha|o|lo|lih|liha)?)(?: |$)/u
const RESERVED =
  /(?:^| )(?:mais|toujours|encore|pourtant|ولكن|لكن|مازال\S*|باقي|walakin|lakin|mazal\S*|ba9i|demain|غدا|ghda|si|ila|الا)(?: |$)/u

/** What was replaced may have been what was wrong: asked, before anybody is told that it is resolved. */
export const saysReplaced = (text: string): boolean => {
  const said = wordsOf(text).join(' ')
  if (/[?؟]/u.test(text) || isNegated(text) || saysFailure(text)) return false
  return wordsOf(text).length <= 14 && REPLACED.test(said) && !RESERVED.test(said)
}

const ALSO_WORKS =
  /(?:^| )(?:ca (?:re)?marche|ca (?:re)?fonctionne|c est (?:bon|regle|repare|ok)|tout (?:re)?marche|(?:راه |دابا )?(?:تصلحات|تصلحت|تصلح|تقادات|تقاد|خدام|خدامه|كيخدم|كتخدم|صافي|مزيان)|(?:rah |daba )?(?:tse?l7at|tsle7\p{L}*|tsal7at|t9ad+at|khd+am\p{L}*|kheddam\p{L}*|kaykhdem|safi|mzyan))(?: |$)/u

/** "…, ça marche": said at the end of what was done. */
export const addsThatItWorks = (text: string): boolean => ALSO_WORKS.test(wordsOf(text).join(' '))

import { saysFailure } from '../../../../../nlu/index.ts'
import { isNegated } from '../../negation.ts'
import { plain, wordsOf } from '../../words.ts'

/** "J'ai changé la lampe", "بدلنا التونر", "bdelt lcable": done, by whoever says it. */
const DONE =
  /(?:^| )(?:(?:je|on) vien\p{L}* de (?:(?:la|le|les|l) )?(?:chang|remplac|rebranch|rallum|redemarr|relanc|nettoy|reinstall|debloqu|reinitialis|repar)\p{L}*|(?:j|je|on|nous) (?:(?:l|la|le|les|lui en|leur en|lui|y) )?(?:ai|a|avons) (?:\S+ ){0,2}?(?:chang|remplac|rebranch|rallum|redemarr|relanc|nettoy|reinstall|branch|debloqu|reinitialis|remis|repar|reconfigur|donne (?:\S+ )?autre)\p{L}*|(?:و)?(?:(?:يالاه|دابا) )?(?:بدل|غير|ركب|صلح|نقي|شعل|برانشي|بلوكي|فورماطي|ريستاري|استبدل|اصلح|نظف|عاودت شعل)(?:ت|نا)(?:ها|ه|و|هم|و ليه|و ليها)?|(?:اعدت|اعدنا) (?:تشغيل|توصيل|تركيب)|(?:b[ae]?dd?e?l|sle?7|rekk?eb|n99i|ch3el|branchi|redemarri|formati|ristari)(?:t|na)(?:ha|h|o|hom)?)(?= |$)/u
const WORKS =
  /(?:^| )(?:(?:ca|il|elle|tout) (?:re)?(?:marche|fonctionne)|c est bon|(?:دابا )?(?:كي|كت)?خدام\p{L}*|(?:كي|كت)خدم|يعمل|تعمل|يشتغل|تشتغل|(?:daba )?khdd?am\p{L}*|kheddam\p{L}*|ka[yt]khdem|mzyan daba)(?= |$)/u
/** Done, and not enough; or it is not known yet. */
const YET =
  /(?:^| )(?:mais|toujours|encore|pourtant|ولكن|لكن|مازال\p{L}*|باقي|walakin|lakin|mazal\p{L}*|ba9i|si|واش|wach|dites|dis|قولو|قولي|9olo|golo|أخبرونا|اخبرونا)(?= |$)/u
const ASKS_BACK =
  /(?:^| )(?:(?:dites|dis)(?: moi| nous)? si|tenez moi au courant|(?:قولو|قولي|قول) (?:ليا|لينا) (?:واش|ايلا|الا)|(?:9|g)o?ulo? (?:lia|lina) (?:wach|ila)|اخبرون[اي] (?:هل|ان))(?= |$)/u
const MOST_WORDS = 16

type Mended = 'works' | 'done' | 'asks'

/** What whoever handles it did to mend it, and whether it works, or is to be told; undefined when nothing is. */
export const mendedIn = (text: string): Mended | undefined => {
  const words = wordsOf(plain(text))
  const said = words.join(' ')
  if (words.length > MOST_WORDS || /[?؟]/u.test(text) || !DONE.test(said)) return undefined
  if (ASKS_BACK.test(said)) return 'asks'
  if (isNegated(text) || YET.test(said) || saysFailure(text)) return undefined
  return WORKS.test(said) ? 'works' : 'done'
}

/** "C'était juste la télécommande", "غير الكابل كان خاسر": all that it was, by whoever looked. */
const ONLY =
  /(?:^| )(?:(?:c etait|c est|il y avait|ce n etait) (?:juste|seulement|simplement|que)|(?:كان|كانت) (?:غير|فقط)|غير \S+ (?:ال)?\S*(?:كان|كانت)|(?:kan|kanet|kant) ghir|ghir \S+ (?:li )?(?:kan|kanet|kant))(?= |$)/u

export const saysAllItWas = (text: string): boolean => {
  const words = wordsOf(plain(text))
  return words.length <= MOST_WORDS && !/[?؟]/u.test(text) && ONLY.test(words.join(' '))
}

import { TIERS, type Tier } from '../../../../../directory/index.ts'
import { isNegated } from '../../negation.ts'
import { wordsOf } from '../../words.ts'
import { destinationIn, tierNamedIn } from './destination.ts'

/** "Je transmets", "on envoie", "كنحول", "ghadi nsiftha": passed on by whoever says it, and now. */
const FIRST_PERSON =
  /(?:^| )(?:(?:je|j|on|nous) (?:(?:vous|la|le|l|les|lui|leur) )?(?:transmet|transfer|remont|renvoi|envoi|envoy|escalad|bascul|achemin|rediri|pass)\p{L}*|(?:ا|ن|كن|غن|سا?)(?:حول|حيل|صيفط|سيفط|رسل|رفع|طلع|دوز)\p{L}*|(?:kan|ghan|ghadi n|n)(?:7?ewe?l|7awe?l|hawe?l|sife?t|sayfe?t|dewe?z|tel+e?3)\p{L}*)(?: |$)/u
/** "Transmets à la délégation", "صيفطوها للمديرية", "escalade à la province alors": said to this service, first in its clause. */
const IMPERATIVE =
  /^(?:(?:bon|ok|alors|donc|et|zut|svp|stp|merci de|veuillez|il faut|faut|صافي|واخا|المرجو|عافاك|safi|wakha|afak|sn \S+|l|la|le|les|celle ci|هادي|هاد الطلب|hadi) )*(?:transmet(?:s|tez)?|transf[eè]re[rz]?|escalade[rz]?|remonte[rz]?|envoie|envoye[rz]?|bascule[rz]?|fai(?:s|tes) suivre|redirige[rz]?|ا?حيل(?:و|وا|ي)?(?:ه|ها|وه|وها)?|حول(?:و|وا|ي)?(?:ه|ها|وه|وها)?|[صس]يفط(?:و|وا|ي)?(?:ه|ها|وه|وها)?|ا?رفع(?:و|وا|ي)?(?:ه|ها|وه|وها)?|طلع(?:و|ي)?(?:ه|ها|وه|وها)?|دوز(?:و|ي)?(?:ه|ها|وها)?|ارسل(?:و|وا|ي)?(?:ه|ها|وه|وها)?|(?:7ewe?l|7awe?l|hawe?l|sife?t|sayfe?t|seft|dewe?z|tel+e?3)(?:o|ou|i)?(?:ha|h|oha|ouha)?)(?: |$)/u

/** "Il faut la région", "خاصنا الأكاديمية": beyond what can be done here. */
const NEEDED =
  /(?:^| )(?:(?:il )?(?:nous )?faut(?: que)?|(?:on a |j ai )?besoin d\S*|(?:ca )?necessite|خاص\S*|خصنا|خصها|محتاجين|يلزم|يتطلب|يستدعي|khass?\S*|me7tajin)(?: |$)/u

const PASSING =
  /(?:^| )(?:a |de |il faut |faut |صافي |safi |واخا |wakha )?(?:(?:re)?(?:transf|transm|remont|escalad|rediri|achemin|bascul|forward)\p{L}*|(?:r?envo[iy]|pass)\p{L}*|fai(?:s|tes|re) suivre|\p{L}{0,3}(?:حول|تحويل|حيل|حال|احال|احاله|صيفط|سيفط|رسل|ارسال|رفع|دوز|طلع|صعد|تصعيد)\p{L}*|\p{L}{0,4}(?:7ewe?l|7awe?l|hawe?l|sife?t|sefet|sayfe?t|dewe?z|tel+e?3|tl3|rfe3)\p{L}*)(?= |$)/u

/** A verb that passes something on. */
export const saysPassing = (text: string): boolean => PASSING.test(wordsOf(text).join(' '))

/** The order ends where its reason begins, and begins where its thing was named. */
const REASON = /[,،.;؛:]|\b(?:car|parce|vu que|puisque|7it|7itach|hit)\b|(?:^| )(?:حيت|لان|لعدم|بسبب)/u
const MOST_WORDS = 9
const MOST_NEEDED = 5

const ordersUp = (clause: string, standing: Tier): boolean => {
  const words = wordsOf(clause)
  const said = words.join(' ')
  const isNeed = NEEDED.test(said) && words.length <= MOST_NEEDED
  const to = destinationIn(clause) ?? (isNeed ? tierNamedIn(words) : undefined)
  const isUp = to !== undefined && TIERS.indexOf(to) > TIERS.indexOf(standing)
  const isOrder = isNeed || FIRST_PERSON.test(said) || IMPERATIVE.test(said)
  return isUp && words.length <= MOST_WORDS && !isNegated(clause) && isOrder
}

/** "Je transmets le vidéoprojecteur à la province, on n'a pas de lampe": to a tier above the one where it stands. */
export const passesUp = (text: string, standing: Tier): boolean =>
  !/[?؟]/u.test(text) && text.split(REASON).some((clause) => ordersUp(clause, standing))
